/** Which browser and which system, by the words they say of themselves; the more particular first. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['coc_coc_browser', 'CocCoc'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

/** What a person calls a device, such as `Chrome, Windows`; undefined when it says nothing we know. */
export function deviceName(userAgent: string): string | undefined {
  const known = [browsers, systems].flatMap((words) => {
    const found = words.find(([word]) => userAgent.includes(word));
    return found ? [found[1]] : [];
  });
  return known.length === 0 ? undefined : known.join(', ');
}
