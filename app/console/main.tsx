import { createRoot } from 'react-dom/client';
import '../base.css';
import { Boundary } from '../Boundary.tsx';
import { Look } from '../frame/Look.tsx';
import { paintTokens } from '../paint.ts';
import { keepRoom } from '../room.ts';
import { rememberNothing } from '../unremembered.ts';
import { keepChoices } from './choices.ts';
import './console.css';
import { Start } from './Start.tsx';

const page = document.documentElement;
paintTokens(page);
keepRoom(page);
rememberNothing(page);
keepChoices(localStorage);
createRoot(document.getElementById('root')!).render(
  <Boundary certain="办好的县级都收到了，没有丢；还没办完的要重新填。">
    <Look>
      <Start />
    </Look>
  </Boundary>,
);
