import { createRoot } from 'react-dom/client';
import './base.css';
import { Boundary } from './Boundary.tsx';
import { paintTokens } from './paint.ts';
import { keepRoom } from './room.ts';
import { Start } from './Start.tsx';

const page = document.documentElement;
paintTokens(page);
keepRoom(page);
createRoot(document.getElementById('root')!).render(
  <Boundary>
    <Start />
  </Boundary>,
);
