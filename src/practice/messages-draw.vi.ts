/** Texts of the page that draws a task with a fault nobody has told. */
export const drawMessages = {
  title: 'Bốc thăm một hồ sơ',
  lead: 'Máy chọn một hồ sơ và giấu vào đó một trục trặc. Mình tự làm một mình, không có lời chỉ.',
  note: 'Sai không sao: đây là chỗ tập. Lúc nào cũng dừng được, việc đang làm vẫn còn.',
  draw: 'Bốc thăm',
  again: 'Bốc lại',
  drawn: (title: string) => `Bốc được: ${title}`,
  person: (name: string) => `Đóng vai ${name}. Trục trặc là gì thì vào làm mới biết.`,
  begin: 'Vào làm một mình',
} as const;
