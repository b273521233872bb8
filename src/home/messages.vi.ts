/** Texts of the first page and of the few pages that belong to no feature. `{you}` is the person's way of address. */
export const messages = {
  home: {
    greeting: 'Chào',
    lead: 'Học và tập làm hồ sơ trên mạng.',
    review: { title: 'Ôn lại một phút', text: 'Vài câu lần trước chưa đúng, xem lại cho nhớ.' },
    openPractice: 'Có bài đang làm dở',
    doorsTitle: 'Hôm nay muốn làm gì?',
    doors: {
      learn: { title: 'Học', text: 'Bài ngắn, có hình vẽ' },
      practise: { title: 'Thực hành', text: 'Tập thử, sai không sao' },
      classes: { title: 'Đăng ký lớp', text: 'Học trực tiếp, miễn phí' },
    },
  },
  notFound: {
    title: 'Không có trang này',
    lead: 'Có thể đường dẫn bị thiếu chữ, hoặc trang đã đổi chỗ. {You} không làm hỏng gì cả.',
    home: 'Về trang đầu',
    lessons: 'Xem các bài học',
  },
  offline: {
    title: 'Đang mất mạng',
    lead: 'Phần {you} vừa bấm chưa tải về máy, hoặc đã xóa bớt. Khi có mạng, bấm “Thử lại”.',
    retry: 'Thử lại',
    worksTitle: 'Những phần vẫn dùng được khi mất mạng',
    worksHint: 'Dùng được nếu trước đó máy đã báo “Sẵn sàng khi mất mạng”.',
    works: [
      { href: '/bai-hoc', title: 'Học', text: 'Các bài đã tải về máy' },
      { href: '/thuc-hanh', title: 'Thực hành', text: 'Cổng tập nằm trong máy' },
      { href: '/tien-do', title: 'Của tôi', text: 'Những gì đã học, đã tập' },
    ],
  },
  privacy: {
    title: 'Quyền riêng tư',
    lead: 'Nói ngắn gọn: học và tập ở đây không cần khai tên thật, số thật. Những gì {you} làm nằm lại trên máy này.',
    sections: [
      {
        title: 'Cái gì nằm lại trên máy',
        items: [
          'Tên gọi mà {you} tự đặt, không cần là tên thật.',
          'Bài nào đã đọc, câu nào đã trả lời, bước nào đã tập.',
          'Hồ sơ tập đang làm dở, để mở lại làm tiếp.',
          'Phiếu đăng ký lớp: tên người đi học, buổi học và mã phiếu. Mỗi phiếu có nút xóa riêng.',
          'Cỡ chữ, màu trang và cách xưng hô đã chọn.',
        ],
      },
      {
        title: 'Cái gì được gửi đi',
        items: [
          'Không gửi những gì {you} gõ khi tập. Bài tập chạy ngay trong máy.',
          'Chỉ khi {you} đăng ký lớp: họ tên, số điện thoại và địa chỉ thư nếu có, xã phường, điều cần giúp, và năm sinh nếu lớp có người trùng tên. Trung tâm chỉ dùng cho buổi học đó, và tự xóa sau 90 ngày.',
          'Cán bộ ghi danh giúp thì cũng gửi đúng những điều ấy, sau khi đọc lời đồng ý cho {you} nghe, hoặc khi {you} đã ghi đồng ý trên giấy, trong thư.',
          'Chỉ khi {you} gửi giấy chứng nhận lên máy chủ: tên, chặng, ngày và mã ghi trên giấy. Máy chủ giữ 2 năm, xóa được bất cứ lúc nào ở trang Giấy chứng nhận.',
          'Chỉ khi {you} vào lớp bằng mã: tên gọi, đang ở bài nào, bước nào, vướng lỗi gì, xem mấy gợi ý, để giảng viên biết mà giúp. Máy chủ tự xóa trong vòng hai ngày.',
          'Chỉ khi {you} nhờ người giúp từ xa: đang ở bài nào, bước nào, trên màn hình có ô nào, nút nào. Máy chủ tự xóa sau vài giờ.',
          'Ngoài những điều trên, máy chủ chỉ biết có người mở trang, như mọi trang khác trên mạng.',
          'Không có quảng cáo, không có công cụ theo dõi.',
        ],
      },
      {
        title: 'Báo tin và lời đồng ý',
        items: [
          'Mỗi việc hỏi riêng, không ô nào đánh dấu sẵn: giữ thông tin cho buổi học, nhắc bằng điện thoại, báo tin trên máy, báo tin bằng thư.',
          'Lớp đổi giờ hoặc nghỉ thì trung tâm luôn báo cho người đang có phiếu, để không ai đi mất công.',
          'Báo tin trên máy đi qua dịch vụ của hãng làm trình duyệt. Tin được mã hóa, hãng không đọc được. Sau buổi học, trung tâm xóa địa chỉ của máy.',
          'Địa chỉ thư, nếu {you} ghi, chỉ dùng để báo tin lớp và xóa cùng với phiếu.',
          'Đổi ý thì mở phiếu, bấm “Báo tin, và những điều tôi đã đồng ý”. Không đồng ý điều nào nữa thì điều đó dừng ngay. Không có máy thì đưa mã phiếu nhờ cán bộ mở giúp.',
          'Trên phiếu có nút tải về mọi điều trung tâm đang giữ của phiếu ấy, và nút xóa hết. Đăng ký nhiều buổi thì mỗi buổi một phiếu, muốn xóa thì xóa từng phiếu.',
        ],
      },
      {
        title: 'Chỉ dùng dữ liệu giả',
        items: [
          'Người, giấy tờ và số trong bài tập đều do chúng tôi bịa ra.',
          'Số định danh dùng để tập bắt đầu bằng 000. Nếu gõ nhầm số thật, trang sẽ từ chối và không giữ lại.',
          'Đừng đưa mã OTP, mật khẩu hay giấy tờ thật vào đây, cũng đừng đưa cho ai hỏi.',
        ],
      },
      {
        title: 'Dùng chung một máy',
        items: [
          'Ai cầm máy này cũng xem được phần đã học trên máy.',
          'Dùng xong ở máy của người khác thì bấm nút xóa dưới đây.',
        ],
      },
    ],
    erase: {
      title: 'Xóa khỏi máy này',
      text: 'Xóa hết tên gọi, bài đã học, hồ sơ tập, phiếu lớp và các lựa chọn trên máy này. Xóa rồi không lấy lại được. Chỗ trong lớp vẫn còn, tra lại bằng mã phiếu. Giấy chứng nhận đã gửi lên máy chủ cũng vẫn còn ở đó.',
      noScript: 'Vào phần cài đặt của trình duyệt, chọn xóa dữ liệu của trang này.',
      button: 'Xóa hết trên máy này',
      askTitle: 'Xóa hết trên máy này?',
      confirm: 'Xóa hết',
      cancel: 'Giữ lại',
      done: 'Đã xóa hết trên máy này.',
      blocked: 'Chưa xóa được vì Cầm Tay còn mở ở một trang khác. Đóng các trang đó, rồi bấm xóa lần nữa.',
      failed: 'Chưa xóa được. Vào phần cài đặt của trình duyệt, chọn xóa dữ liệu của trang này.',
    },
  },
} as const;
