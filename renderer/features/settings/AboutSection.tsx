// Version of the software and of what carries it; licences on demand.
import { useTranslation } from 'react-i18next';
import { LicenceList } from './LicenceList.tsx';
import { Fact, Section } from './Section.tsx';
import { useAbout } from './use-core.ts';

export function AboutSection() {
  const { t } = useTranslation();
  const { data: about } = useAbout();
  return (
    <Section title={t('settings:about')}>
      <p>{t('settings:aboutText')}</p>
      {about && (
        <dl>
          <Fact label={t('settings:version')}>{about.version}</Fact>
          <Fact label={t('settings:host')}>{t(`settings:hosts.${about.host}`)}</Fact>
          <Fact label="Node.js" isMeasured>
            {about.nodeVersion}
          </Fact>
          <Fact label="SQLite" isMeasured>
            {about.sqliteVersion}
          </Fact>
        </dl>
      )}
      <LicenceList />
    </Section>
  );
}
