// Evaluated in the page: what a person with little sight, unsteady hands or only a keyboard would stumble over.
(() => {
  const page = document.documentElement;
  const name = (el) => `${el.tagName.toLowerCase()}#${el.id} "${el.textContent.trim().slice(0, 30)}"`;
  const shown = (el) => el.checkVisibility({ visibilityProperty: true }) && el.getClientRects().length > 0;
  const visible = (selector) => [...document.querySelectorAll(selector)].filter(shown);

  function label(el) {
    const labels = [...(el.labels ?? [])].map((each) => each.textContent);
    const own = el.matches('button, a') ? el.textContent : '';
    return [el.getAttribute('aria-label'), ...labels, own].join('').trim();
  }

  function unlabelled() {
    const controls = visible('button, a, textarea, select, input, [tabindex]');
    return [...controls.filter((el) => label(el) === ''), ...visible('img:not([alt])')].map(
      (el) => `no label: ${name(el)}`,
    );
  }

  function smallTargets() {
    return visible('button, select, textarea').flatMap((el) => {
      const { width, height } = el.getBoundingClientRect();
      return width < 43.9 || height < 43.9 ? [`small (${width}×${height}): ${name(el)}`] : [];
    });
  }

  function structure() {
    const sound =
      page.lang === 'vi' &&
      visible('h1').length === 1 &&
      visible('main').length === 1 &&
      document.title !== '';
    return sound ? [] : ['language, title, one heading and one main part are expected'];
  }

  function rgba(color) {
    const [r, g, b, a = 1] = color.match(/[\d.]+/g).map(Number);
    return [r, g, b, a];
  }

  const over = (top, below) => [0, 1, 2].map((part) => top[part] * top[3] + below[part] * (1 - top[3]));

  function behind(el) {
    if (el === null) return [255, 255, 255];
    const color = rgba(getComputedStyle(el).backgroundColor);
    return color[3] === 1 ? color : over(color, behind(el.parentElement));
  }

  function luminance(color) {
    const linear = (part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);
  }

  function contrast(el) {
    const back = behind(el);
    const pair = [over(rgba(getComputedStyle(el).color), back), back].map(luminance);
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  }

  function faintTexts() {
    const saying = (el) =>
      [...el.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    return visible('body *')
      .filter((el) => saying(el) && !el.matches('.unseen, option, :disabled, noscript'))
      .filter((el) => contrast(el) < 4.5)
      .map((el) => `contrast ${contrast(el).toFixed(2)}: ${name(el)}`);
  }

  function outOfSight() {
    const sideways = page.scrollWidth > page.clientWidth ? [`scrolls sideways: ${page.scrollWidth}`] : [];
    const beyond = visible('body *').filter(
      (el) => !el.matches('.unseen') && el.getBoundingClientRect().right > page.clientWidth + 0.5,
    );
    const spilling = visible('.body, .choice').filter((el) => el.scrollWidth > el.clientWidth + 1);
    return [...sideways, ...[...beyond, ...spilling].map((el) => `out of sight: ${name(el)}`)];
  }

  return [unlabelled(), smallTargets(), structure(), faintTexts(), outOfSight()].flat();
})();
