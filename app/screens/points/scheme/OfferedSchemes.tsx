import { Button } from 'antd';
import { adoptPointsScheme } from '../../../../src/commands/adopt-points-scheme.ts';
import { mayDo } from '../../../../src/domain/authority.ts';
import type { PointsScheme } from '../../../../src/domain/points.ts';
import { isTakenFrom, schemesOn } from '../../../../src/domain/rule-pack/offers.ts';
import { useToday } from '../../../live/clock.ts';
import { useCommand } from '../../../live/command.ts';
import { useDesk } from '../../../live/desk.ts';
import { usePacks } from '../../../live/parameters.ts';
import { NextStep } from '../../../parts/Facts.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { versionWord } from '../../../parts/rules/pack-words.ts';
import { openPoints } from '../PointsSwitch.tsx';

/** Schemes of superiors that are not the one in force: to be taken over, at the latest with the next period. */
export function OfferedSchemes({ inForce }: { readonly inForce: PointsScheme | undefined }) {
  const packs = usePacks();
  const today = useToday();
  const { role } = useDesk().session.actor;
  const adopt = useCommand(adoptPointsScheme);
  const offered = schemesOn(packs, today).filter((one) => !(inForce && isTakenFrom(inForce, one)));
  return offered.map(({ pack, scheme, binding }) => (
    <NextStep
      key={`${pack.id} ${scheme.name}`}
      what={`采用${pack.issuer}的“${scheme.name}”`}
      why={`规则包${versionWord(pack)}，${pack.validFrom} 起。${
        binding === 'fixed' ? '统一规定：再开周期，自动按它计。' : '建议用；本单位也可以自定。'
      }已经开着的周期照旧。`}
      action={
        mayDo(role, 'adopt-points-scheme') && (
          <Button
            disabled={adopt.busy}
            onClick={async () => {
              const made = await adopt.run(pack.id, scheme.name);
              if (made) openPoints('scheme', made.id);
            }}
          >
            采用
          </Button>
        )
      }
    >
      <Refusal refusal={adopt.refusal} />
    </NextStep>
  ));
}
