import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { RouterProvider } from 'react-router/dom';
import { newRouter } from './routes.tsx';
import { Announcer } from './shared/announce/announcer.tsx';
import { call } from './shared/api/call.ts';
import { deskKey } from './shared/api/desk-key.ts';
import { memberSession } from './shared/api/member-session.ts';
import { newQueryClient } from './shared/api/use-call.ts';
import { forgetHistory } from './shared/forget-history.ts';
import { useLanguage } from './shared/i18n/use-text.ts';
import { SettingsProvider } from './shared/settings/settings.tsx';
import { shell } from './shared/shell.ts';
import { VisitContext } from './shared/visit.tsx';

/** React Aria's own words and the calendar follow the page's language. */
const ariaLocales = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' } as const;

/** Everything one visitor leaves in the page lives below here, and is thrown away with it. */
const Visit = () => {
  const language = useLanguage();
  const [client] = useState(newQueryClient);
  const [router] = useState(newRouter);
  useEffect(
    () => () => {
      router.dispose();
      client.clear();
    },
    [router, client],
  );
  return (
    <I18nProvider locale={ariaLocales[language]}>
      <QueryClientProvider client={client}>
        <Announcer>
          <RouterProvider router={router} />
        </Announcer>
      </QueryClientProvider>
    </I18nProvider>
  );
};

export const App = () => {
  const [visit, setVisit] = useState(0);
  const end = async () => {
    // the call takes its token along; the desk's pages end with the session, before it is closed
    const over = memberSession.get() ? call('staff.logout', {}) : null;
    memberSession.set(null);
    deskKey.set(null);
    await over;
    const window = shell();
    if (window) return window.reset();
    await forgetHistory();
    setVisit(number => number + 1);
  };
  return (
    <VisitContext value={() => void end()}>
      <SettingsProvider key={visit}>
        <Visit />
      </SettingsProvider>
    </VisitContext>
  );
};
