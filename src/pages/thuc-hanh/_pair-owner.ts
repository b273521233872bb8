import { mount } from 'svelte';
import OwnerPair from '#src/board/ui/pair/OwnerPair.svelte';
import styles from '#src/board/ui/pair/owner.css?url';
import { addStyles } from '#src/platform/ui/add-styles.ts';

/** Where a pair goes on. */
const pages = ['/thuc-hanh/cong', '/thuc-hanh/huong-dan/tap'];
let shown: ReturnType<typeof mount> | undefined;

/** Put the owner's side below the ribbon, once. @param isAsked whether somebody has just asked for help */
export function showPair(isAsked: boolean): void {
  const ribbon = document.querySelector('.practice-ribbon');
  if (!shown && ribbon) {
    addStyles(styles);
    const place = document.createElement('div');
    place.style.display = 'contents';
    ribbon.after(place);
    shown = mount(OwnerPair, { target: place, props: { pages } });
  }
  if (isAsked) shown?.['ask']();
}
