import './asked.ts';
import { createRoot } from 'react-dom/client';
import './base.css';
import type { StartState } from '../electron/contract.ts';
import { asked } from './asked.ts';
import { Boundary } from './Boundary.tsx';
import { paintTokens } from './paint.ts';
import { keepRoom } from './room.ts';
import { Start } from './Start.tsx';
import { rememberNothing } from './unremembered.ts';

const page = document.documentElement;
paintTokens(page);
keepRoom(page);
rememberNothing(page);
const root = createRoot(document.getElementById('root')!);
const show = (state?: StartState) =>
  root.render(
    <Boundary>
      <Start first={state} />
    </Boundary>,
  );
// Drawn once, with the answer; without one `Start` asks again, and what goes wrong then is said.
asked.then(show, () => show());
