import './schemas';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TierDeskApp } from './app';
import { startMessages } from './i18n';

startMessages();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <TierDeskApp />
    </StrictMode>,
  );
}
