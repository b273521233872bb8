/**
 * Load the page anew, if it can be had now. Browsers remember a script that could not be fetched for as long as the
 * page lives, so that asking for it again does not help; the run and what is typed are on the device and come back.
 */
export async function reloadIfReachable(): Promise<void> {
  try {
    const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    if (answer.ok) location.reload();
  } catch (error) {
    console.info('[cam-tay] the page cannot be reached', error);
  }
}
