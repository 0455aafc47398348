import type { App } from './app.ts';

/** The room set up as an administrator does it on the first day: from then on it takes applications. */
export const setUpRoom = async (app: App): Promise<void> => {
  const response = await fetch(`${app.url}/api/staff.setUp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-desk-key': app.deskKey },
    body: JSON.stringify({
      unit: '云溪县人民政府',
      terminal: 'A1',
      name: '李主任',
      password: '九里云溪三月的春风吹',
    }),
  });
  if (!response.ok) throw new Error(`staff.setUp: ${response.status} ${await response.text()}`);
};
