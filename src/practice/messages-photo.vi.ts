import type { PhotoFlaw } from '#sandbox/engine/photo-flaws.ts';
import type { PhotoTrouble } from './client/photo/photo-taking.svelte.ts';

const openCamera = 'Mở máy ảnh';
const cameraApp = 'Chụp bằng ứng dụng máy ảnh';
const chooseFile = 'Chọn tệp trong máy';
const turn = 'Xoay';
const otherWays = `Cách khác: bấm “${cameraApp}” hoặc “${chooseFile}”.`;

/** Texts of taking a photo with one's own device. They come with that part, when somebody asks for it. */
export const photoMessages = {
  title: 'Chụp hoặc chọn tệp',
  noRealPaper: 'Không cần giấy tờ thật',
  practiceSheet: 'Chụp tờ giấy tập in ra, hoặc một trang báo, tờ lịch có chữ.',
  stays: 'Ảnh không lưu, không gửi đi đâu.',
  onlyLooked:
    'Máy chỉ xem ảnh có rõ hay không, không đọc chữ trên giấy. Ảnh nằm trong trang này, tải lại trang là mất.',
  print: 'In tờ giấy tập',
  openCamera,
  cameraApp,
  chooseFile,
  close: 'Thôi, không chụp nữa',
  working: 'Đang xem ảnh, chờ một chút…',
  viewTitle: 'Đưa đủ bốn góc giấy vào khung',
  viewLead: 'Đặt giấy nằm phẳng chỗ sáng. Giữ chắc máy rồi mới bấm.',
  view: 'Hình đang thấy qua máy ảnh',
  shoot: 'Chụp',
  stopCamera: 'Tắt máy ảnh',
  clear: 'Ảnh rõ, dùng được',
  unclear: 'Ảnh chưa rõ, nên chụp lại',
  isPdf: 'Tệp PDF dùng được',
  pdf: (pages: number | undefined) => (pages === undefined ? 'PDF' : `PDF, ${pages} trang`),
  pdfNotShown: 'Trang này không mở PDF ra xem. Tự mở tệp xem chữ có rõ, có đủ trang không.',
  picture: (paper: string) => `Ảnh vừa lấy cho: ${paper}`,
  lighter: (before: string, after: string) => `Đã làm nhẹ ảnh: ${before} → ${after}`,
  weight: (size: string) => `Ảnh nặng ${size}`,
  fileWeight: (size: string) => `Tệp nặng ${size}`,
  misnamed: 'Đuôi tên tệp không đúng loại. Đã xem theo bên trong tệp, vẫn dùng được.',
  use: 'Dùng ảnh này',
  useFile: 'Dùng tệp này',
  useAnyway: 'Vẫn dùng ảnh này',
  anyway: 'Vẫn dùng thì cán bộ có thể trả lại hồ sơ vì không đọc được.',
  turn,
  again: 'Chụp lại',
  otherFile: 'Chọn tệp khác',
  refused: 'Chưa đính kèm được. Chụp lại hoặc chọn tệp khác.',
  flaws: {
    cropped: { what: 'Giấy bị cắt mất mép.', how: 'Lùi máy ra cho thấy đủ bốn góc giấy.' },
    small: { what: 'Giấy nhỏ quá trong ảnh.', how: 'Đưa máy lại gần, cho giấy gần kín khung.' },
    blurred: {
      what: 'Chữ bị nhòe, hoặc không thấy chữ.',
      how: 'Giữ chắc máy, chờ hình nét rồi mới bấm Chụp.',
    },
    dark: { what: 'Ảnh tối quá.', how: 'Ra chỗ sáng hoặc bật đèn, đừng để bóng tay che giấy.' },
    glare: {
      what: 'Có chỗ lóa trắng, mất chữ.',
      how: 'Đổi chỗ cho đèn khỏi chiếu thẳng vào giấy, tắt đèn nháy.',
    },
    sideways: { what: 'Chữ đang nằm ngang.', how: `Bấm “${turn}” cho chữ đứng thẳng.` },
  } satisfies Record<PhotoFlaw, { what: string; how: string }>,
} as const;

/** Why nothing came of it, and what to do now. `megabytes` is the most that the procedure takes. */
export const photoTroubleTexts = {
  'camera.insecure': () =>
    `Trang này chưa mở bằng địa chỉ an toàn (https), nên trình duyệt không cho dùng máy ảnh. ${otherWays}`,
  'camera.unsupported': () => `Trình duyệt này không mở máy ảnh trong trang được. ${otherWays}`,
  'camera.refused': () =>
    `Máy chưa cho trang này dùng máy ảnh. Muốn cho: bấm biểu tượng cạnh địa chỉ trang, chọn Máy ảnh, chọn Cho phép, rồi bấm lại “${openCamera}”. ${otherWays}`,
  'camera.none': () => `Không thấy máy ảnh nào trên máy này. ${otherWays}`,
  'camera.busy': () =>
    `Ứng dụng khác đang dùng máy ảnh. Tắt cuộc gọi hình hoặc ứng dụng đó, rồi bấm lại “${openCamera}”. ${otherWays}`,
  'camera.failed': () => `Chưa mở được máy ảnh. Bấm lại “${openCamera}”. ${otherWays}`,
  'camera.stopped': () =>
    `Máy ảnh đã tắt giữa chừng, ví dụ vì có cuộc gọi. Những gì đã làm vẫn còn. Bấm “${openCamera}” để chụp tiếp.`,
  'photo.failed': () => 'Máy không đủ bộ nhớ cho ảnh này. Đóng bớt ứng dụng khác, rồi chụp lại.',
  'file.empty': () => 'Tệp này rỗng, bên trong không có gì. Chọn tệp khác hoặc chụp lại.',
  'file.huge': () => `Tệp nặng quá, máy không mở nổi. Chọn tệp nhẹ hơn, hoặc chụp bằng nút “${openCamera}”.`,
  'file.kind': () => 'Cổng không đọc được tệp này: chỉ nhận PDF, JPG, PNG. Chụp tờ giấy, hoặc chọn tệp khác.',
  'file.corrupt': () =>
    'Tệp bị hỏng hoặc chép chưa hết, không mở được. Chép lại từ máy gốc, hoặc chụp lại tờ giấy.',
  'file.heic': () =>
    'Đây là ảnh HEIC của iPhone, trình duyệt này không mở được. Cách nhanh: mở ảnh, chụp màn hình, rồi chọn ảnh chụp màn hình. Cách lâu dài: vào Cài đặt, Camera, Định dạng, chọn “Tương thích nhất” để máy chụp ra JPG.',
  'file.pdf-refused': () => 'Thủ tục này không nhận PDF. Chụp tờ giấy, hoặc chọn ảnh JPG, PNG.',
  'file.pdf-heavy': (megabytes) =>
    `Tệp PDF nặng hơn mức cổng nhận (${megabytes} MB). Quét lại ở mức nhẹ hơn, hoặc chụp tờ giấy.`,
  'file.pdf-locked': () =>
    'Tệp PDF này có mật khẩu, cán bộ không mở được. Lưu lại một bản không mật khẩu, hoặc chụp tờ giấy.',
} as const satisfies Record<PhotoTrouble, (megabytes: number) => string>;
