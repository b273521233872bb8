/** What belongs into each field of a case; `group.name` where one name means several things. */
export const deskHints = {
  act: 'Ghi accept, request-supplement, reject, apologise, stop, process hoặc return.',
  arrival: 'Ghi online (trên mạng), counter (tại quầy) hoặc post (bưu chính).',
  cause: 'Ghi id của lý do đúng trong mục causes.',
  causes: 'Ghi các lý do chậm để chọn, mỗi lý do có id và text, hoặc [].',
  databaseFields: 'Ghi danh sách ô mà cơ sở dữ liệu cho biết, ví dụ ["personName"].',
  declared: 'Ghi các ô khai khác sự thật: tên ô và câu trả lời, hoặc { }.',
  dossier: 'Ghi hồ sơ gồm code, agency, status, submittedAt, papers và delivery.',
  earlier: 'Ghi các hồ sơ người này đã nộp trước đó, hoặc [].',
  inDatabase: 'Ghi id các giấy tờ đã có trong cơ sở dữ liệu, hoặc [].',
  moreDays: 'Ghi số ngày làm việc còn cần, từ 1.',
  advice: 'Ghi cách làm đúng, ví dụ correct-field, khi cách thường dùng cho lý do này không hợp.',
  fault: 'Ghi mã trục trặc, ví dụ F-SUPP.',
  payment: 'Ghi unbooked (cổng chưa ghi nhận tiền), hoặc xóa mục này.',
  printedResult: 'Ghi các ô in trên bản kết quả, ví dụ { "personName": "Y Nam Ksor" }.',
  way: 'Ghi electronic (trên mạng), counter (tại quầy) hoặc post (bưu chính).',
  planted: 'Ghi ít nhất một lỗi đã cài, mỗi lỗi có reason, và component hoặc field nếu có.',
  target: 'Ghi id của lựa chọn đúng trong mục targets.',
  targets: 'Ghi các nơi hoặc việc để chọn, mỗi lựa chọn có id và text, hoặc [].',
} as const;

/** What can be wrong with a case. */
export const deskProblems = {
  plantedInDatabase: (component: string) =>
    `Giấy tờ “${component}” đã có trong cơ sở dữ liệu (mục inDatabase) nên không được đòi. Xóa ở một trong hai chỗ.`,
  plantedNotThere: (defect: string) =>
    `Hồ sơ không có lỗi “${defect}”. Sửa hồ sơ cho có lỗi này, hoặc xóa nó khỏi mục planted.`,
  defectNotPlanted: (defect: string) =>
    `Hồ sơ có lỗi “${defect}” mà quyết định đúng không nhắc tới. Thêm vào mục planted, hoặc sửa hồ sơ.`,
  faultWithoutCase: (fault: string) =>
    `Trục trặc “${fault}” không đến bàn một cửa bằng một tình huống (xem desk/officer-side.ts). Chọn mã khác, hoặc sửa ở đó.`,
  actImpossible: (act: string) =>
    `Ở trạng thái này hồ sơ không làm được việc “${act}”. Sửa mục status của hồ sơ, hoặc sửa mục act.`,
} as const;
