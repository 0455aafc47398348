import '@fontsource-variable/noto-sans-sc/wght.css';
import './shared/design/tokens.css';
import './shared/design/base.css';
import './shared/ui/field.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startI18n } from './shared/i18n/i18n.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
startI18n();
createRoot(root).render(<App />);
