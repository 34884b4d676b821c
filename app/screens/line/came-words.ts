import type { CourierTaken } from '../../../electron/contract.ts';

type Came = Extract<CourierTaken['reply'], { readonly ok: true }>['value']['came'];

/** What an exchange brought, by wire or by stick; empty where it brought nothing. */
export function cameWords({ accepted, refused, others, givenBack, left }: Came): string {
  const parts = [
    accepted > 0 && `县里收下 ${accepted} 件`,
    refused > 0 && `没收 ${refused} 件`,
    others > 0 && `收到别的电脑和上级的 ${others} 件`,
    givenBack > 0 && `县里换过数据，还给它 ${givenBack} 件`,
    left > 0 && `换了上级，原上级发来的 ${left} 份已从本机移除`,
  ];
  return parts.filter(Boolean).join('，');
}
