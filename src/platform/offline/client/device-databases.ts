/** Every database that this site keeps on a device. Whoever clears the device clears all of them. */
export const deviceDatabases = {
  /** Learning and practice, by Dexie. */
  learning: 'cam-tay',
  /** What waits to be sent to a class, and the slips that came back; the service worker opens it too. */
  classes: 'cam-tay-lop-hoc',
  /** Lists of class days on the device of the staff, and who came. */
  attendance: 'cam-tay-diem-danh',
} as const;
