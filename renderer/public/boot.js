// Sets theme, type size and language on <html> before the first paint, from what Settings stored. It mirrors
// features/settings/preferences.ts, which takes over (and mends) once the app is loaded; a test compares the two.
(() => {
  let stored = {};
  try {
    stored = JSON.parse(localStorage.getItem('dien-hong.preferences') ?? '{}') ?? {};
  } catch {}
  const matches = (query) => matchMedia(query).matches;
  let theme = stored.theme;
  if (!['light', 'dark', 'contrast'].includes(theme)) {
    theme = matches('(prefers-contrast: more)')
      ? 'contrast'
      : matches('(prefers-color-scheme: dark)')
        ? 'dark'
        : 'light';
  }
  const html = document.documentElement;
  html.dataset.theme = theme;
  html.lang = stored.language === 'en' ? 'en' : 'vi';
  if ([112, 125, 150, 175, 200].includes(stored.typeScale)) html.style.fontSize = `${stored.typeScale}%`;
})();
