'use strict';
(() => {
  document.documentElement.classList.add('js');
  const tip = document.createElement('div');
  tip.id = 'tip';
  tip.hidden = true;
  tip.setAttribute('role', 'tooltip');
  document.getElementById('main').append(tip);
  let lit = [], timer = 0, described = null, shown = null;
  // Where the pointer is, and where it was when Escape closed the details.
  let pointer = '', closed = null;

  const dark = () => {
    clearTimeout(timer);
    lit.forEach(e => e.classList.remove('on'));
    lit = [];
    tip.hidden = true;
    shown = null;
    if (described) described.removeAttribute('aria-describedby');
    described = null;
  };

  // What a card says of a quotation, under the names of all whose cards it stands in.
  const fill = entries => {
    const name = document.createElement('b');
    name.textContent = entries.map(e => e.closest('.card').querySelector('h4').textContent).join(' and ');
    tip.replaceChildren(name);
    const role = entries[0].closest('.card').querySelector('.role');
    if (entries.length < 2 && role) tip.append(role.cloneNode(true));
    entries[0].querySelectorAll('.how,.why').forEach(p => tip.append(p.cloneNode(true)));
    tip.className = [...entries[0].closest('.card').classList].find(c => /^s\d?$/.test(c)) || 's';
  };

  // Below all that is lit or above it, so that it hides none of it; where neither fits, below the words.
  const place = at => {
    const view = document.documentElement, lines = [...at.getClientRects()];
    if (!lines.length) return;
    const near = lit.filter(e => !e.closest('aside')).flatMap(e => [...e.getClientRects()])
      .filter(r => r.bottom > 0 && r.top < view.clientHeight).concat(lines);
    const { width, height } = tip.getBoundingClientRect(), last = lines[lines.length - 1];
    const bottom = Math.max(...near.map(r => r.bottom)), top = Math.min(...near.map(r => r.top));
    const y = bottom + 8 + height <= view.clientHeight ? bottom + 8 : top >= height + 60 ? top - height - 8 : last.bottom + 8;
    tip.style.left = Math.max(16, Math.min(last.left, view.clientWidth - width - 16)) + scrollX + 'px';
    tip.style.top = y + scrollY + 'px';
  };

  // Lights the quotation that an element belongs to; in the text it also says how the speaker was known.
  const light = at => {
    if (at === shown) return clearTimeout(timer);
    dark();
    const story = at.closest('.story'), same = [...story.querySelectorAll(`[data-q="${at.dataset.q}"]`)];
    const entries = same.filter(e => e.localName === 'li');
    const cards = entries.map(e => e.closest('.card'));
    lit = same.concat(cards);
    lit.forEach(e => e.classList.add('on'));
    shown = at;
    if (at.closest('aside') || !entries.length) return;
    fill(entries);
    tip.hidden = false;
    place(at);
    if (at.localName === 'a') (described = at).setAttribute('aria-describedby', 'tip');
    const aside = story.querySelector('aside');
    if (aside.scrollHeight > aside.clientHeight) {
      const [a, c, e] = [aside, cards[0], entries[0]].map(x => x.getBoundingClientRect());
      const goal = e.bottom - c.top < a.height ? c : e;
      if (goal.top < a.top || e.bottom > a.bottom) aside.scrollTop += goal.top - a.top - 8;
    }
  };

  const of = e => e.target.closest && e.target.closest('.story [data-q]');
  const later = () => { clearTimeout(timer); timer = setTimeout(dark, 250); };
  document.addEventListener('pointerover', e => {
    if (e.pointerType === 'touch') return;
    pointer = e.clientX + ' ' + e.clientY;
    // What lay beneath the details is told of as they go; it is lit again only where the pointer moves.
    if (pointer === closed) return;
    closed = null;
    const at = of(e);
    if (at) light(at);
    else if (tip.contains(e.target)) clearTimeout(timer);
    else if (shown && !(document.activeElement && document.activeElement === shown)) later();
  });
  document.addEventListener('focusin', e => { const at = of(e); if (at) light(at); else dark(); });
  document.addEventListener('focusout', later);
  document.addEventListener('pointermove', e => { pointer = e.clientX + ' ' + e.clientY; }, { passive: true });
  document.addEventListener('keydown', e => {
    if (e.key !== 'Escape') return;
    dark();
    closed = pointer;
  });
  document.addEventListener('click', e => {
    const at = of(e);
    if (at && !e.target.closest('a')) light(at);
    else if (!at && !tip.contains(e.target)) dark();
  });

  // A link of a card leads to the words; the keyboard goes on from there.
  const arrive = () => {
    const goal = location.hash && document.getElementById(location.hash.slice(1));
    if (!goal || !goal.matches('.q')) return;
    const number = goal.closest('.story').querySelector(`a.r[data-q="${goal.dataset.q}"]`);
    if (number) number.focus({ preventScroll: true });
    light(goal);
  };
  addEventListener('hashchange', arrive);
  arrive();

  // The index comes first, and can be searched where it is long.
  const index = document.getElementById('index');
  if (!index) return;
  document.getElementById('main').prepend(index);
  document.querySelector('main>.jump').remove();
  const rows = [...index.querySelectorAll('li')];
  if (rows.length < 13) return;
  const label = document.createElement('label'), field = document.createElement('input');
  label.textContent = 'Find an article by its title ';
  field.type = 'search';
  label.append(document.createElement('br'), field);
  index.querySelector('h2').after(label);
  field.addEventListener('input', () => {
    const sought = field.value.toLowerCase();
    rows.forEach(r => { r.hidden = !r.textContent.toLowerCase().includes(sought); });
  });
})();
