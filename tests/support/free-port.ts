import { once } from 'node:events';
import { createServer } from 'node:net';

/** On which nobody listens at this moment; what the system hands out it does not hand out again soon. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  return address.port;
}
