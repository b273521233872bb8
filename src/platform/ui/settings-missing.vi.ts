/** Said by the page itself: the dialog that did not come cannot. */
export const settingsMissing = 'Chưa mở được phần chỉnh cỡ chữ vì mất mạng. Có mạng rồi bấm lại.';
