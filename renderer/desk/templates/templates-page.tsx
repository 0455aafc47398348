import { Download, FileUp } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { saveBlob } from '../../shared/save-file.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { Fold } from '../ui/fold.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import './templates.css';

type Template = Output<'papers.templates'>['templates'][number];
type Version = Template['versions'][number];

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The templates of all papers: taken out, changed in Word or WPS, brought back with the day they hold from. */
export const TemplatesPage = () => {
  const t = useText();
  const templates = useCall('papers.templates', {});
  const [chosen, setChosen] = useState<Template | null>(null);
  return (
    <DeskPage title={t('templates:title')}>
      <Card>
        <p className="templates-text">{t('templates:text')}</p>
        <Answer of={templates}>
          {({ templates: all }) => (
            <ul className="templates">
              {all.map(template => (
                <TemplateLine
                  key={template.paper}
                  template={template}
                  onReplace={() => setChosen(template)}
                />
              ))}
            </ul>
          )}
        </Answer>
      </Card>
      {chosen && <ReplaceDialog paper={chosen.paper} title={chosen.title} onClose={() => setChosen(null)} />}
    </DeskPage>
  );
};

const TemplateLine = ({
  template: { paper, title, versions },
  onReplace,
}: {
  readonly template: Template;
  readonly onReplace: () => void;
}) => {
  const t = useText();
  const [first, ...former] = versions;
  return (
    <li className="template">
      <strong lang="zh-Hans">{title}</strong>
      {first && <VersionLine paper={paper} title={title} version={first} />}
      <Button icon={FileUp} aria-label={t('templates:replace.of', { title })} onPress={onReplace}>
        {t('templates:replace')}
      </Button>
      {former.length > 0 && (
        <div className="template-former">
          <Fold title={t('templates:former', { count: former.length })}>
            {former.map(version => (
              <VersionLine key={version.id} paper={paper} title={title} version={version} />
            ))}
          </Fold>
        </div>
      )}
    </li>
  );
};

const VersionLine = ({
  paper,
  title,
  version: { id, name, from, until, by },
}: {
  readonly paper: Template['paper'];
  readonly title: string;
  readonly version: Version;
}) => {
  const t = useText();
  const language = useLanguage();
  const load = useAction('papers.template', file => {
    const bytes = Uint8Array.from(atob(file.docx), sign => sign.charCodeAt(0));
    saveBlob(new Blob([bytes], { type: wordType }), file.name);
  });
  // one with the same first day took its place before it held
  const never = from !== null && until !== null && until < from;
  return (
    <div className="template-version">
      <span>
        {id === null ? t('templates:builtIn') : name}
        <span className="field-hint">
          {never
            ? t('templates:never')
            : [
                from && t('templates:from', { date: formatDate(from, language) }),
                until && t('templates:until', { date: formatDate(until, language) }),
                by,
              ]
                .filter(Boolean)
                .join(' · ')}
        </span>
      </span>
      <Button
        look="quiet"
        icon={Download}
        aria-label={t('files:save.of', { name: id === null ? title : name })}
        isDisabled={load.isPending}
        onPress={() => load.mutate({ paper, id })}
      >
        {t('files:save')}
      </Button>
      {load.error && <Failed error={errorOfCause(load.error)} />}
    </div>
  );
};
