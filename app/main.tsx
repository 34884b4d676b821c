import { createRoot } from 'react-dom/client';
import './base.css';
import { Boundary } from './Boundary.tsx';
import { paintTokens } from './paint.ts';
import { keepRoom } from './room.ts';
import { Start } from './Start.tsx';
import { rememberNothing } from './unremembered.ts';

const page = document.documentElement;
paintTokens(page);
keepRoom(page);
rememberNothing(page);
createRoot(document.getElementById('root')!).render(
  <Boundary>
    <Start />
  </Boundary>,
);
