import sheet from '#content/lessons/people.svg?raw';
import { servedPeople } from '#src/lessons/build/drawing-people.ts';

export const GET = () => new Response(servedPeople(sheet), { headers: { 'content-type': 'image/svg+xml' } });
