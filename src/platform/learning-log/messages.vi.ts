import type { ProfilePicture } from './schemas.ts';

/** Names of people's pictures, and of whoever has no name yet. */
export const profileMessages = {
  guest: 'Khách',
  picture: {
    rice: 'Bông lúa',
    lotus: 'Hoa sen',
    hat: 'Nón lá',
    boat: 'Con thuyền',
    buffalo: 'Con trâu',
    bird: 'Con chim',
    sun: 'Mặt trời',
    blossom: 'Hoa mai',
  } satisfies Record<ProfilePicture, string>,
} as const;
