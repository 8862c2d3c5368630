import type { OfficialSummary } from '../../application/ports/campaign-store.ts';
import type { CliServices, Terminal } from '../cli-command.ts';

/** The official of any campaign whom a command names; null once the operator has been told that there is none. */
export async function officialNamed(
  officialId: string,
  services: CliServices,
  terminal: Terminal,
): Promise<OfficialSummary | null> {
  const known = await Promise.all((await services.campaigns()).map(({ id }) => services.officials(id)));
  const official = known.flat().find(({ id }) => id === officialId);
  if (official !== undefined) return official;
  terminal.error(`Không có cán bộ "${officialId}". Xem danh sách: npm run cchc -- officials`);
  return null;
}
