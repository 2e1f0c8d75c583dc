"""The HTML page in a real browser: click, keyboard, phone, dark, paper, no script, no network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from crossread.present.html import render
from tests.factory import TEXTS, ferry

pytestmark = pytest.mark.browser

LUMINANCE = """
() => {
  const parse = c => { let m = c.match(/[\\d.]+/g).map(Number);
    if (c.startsWith('color(srgb')) m = m.map((v, n) => n < 3 ? v * 255 : v);
    return m.length > 3 && m[3] === 0 ? null : m; };
  const lum = m => { const f = v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
    return .2126 * f(m[0]) + .7152 * f(m[1]) + .0722 * f(m[2]); };
  const bad = [];
  for (const el of document.querySelectorAll('body *')) {
    if (![...el.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
    const style = getComputedStyle(el);
    if (el.closest('svg, script, .vh, caption') || !el.getClientRects().length) continue;
    let back = null;
    for (let at = el; at && !back; at = at.parentElement) back = parse(getComputedStyle(at).backgroundColor);
    const a = lum(parse(style.color)), b = lum(back || [255, 255, 255]);
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) bad.push(el.className + ' ' + el.textContent.slice(0, 30) + ' ' + ratio.toFixed(2));
  }
  return bad;
}
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "dossier.html"
    path.write_text(render(ferry(), TEXTS), "utf-8")
    return path.as_uri()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    window = chromium.new_page(viewport={"width": 1200, "height": 800})
    window.goto(address)
    yield window
    window.close()


def in_view(page: Page, anchor: str) -> bool:
    page.wait_for_timeout(100)
    box = page.locator(f"[id='{anchor}']").bounding_box()
    return box is not None and 0 <= box["y"] < 800


def target(page: Page) -> str:
    return str(page.evaluate("() => location.hash.slice(1)"))


def test_a_click_leads_from_a_comparison_to_the_marked_words_and_back(page: Page) -> None:
    page.locator("#c-aboard .by a", has_text="Harrow Courier").click()
    anchor = target(page)
    assert anchor.startswith("p1-") and in_view(page, anchor)
    mark = page.locator(":target")
    assert mark.inner_text() == "about 90"
    lit = mark.evaluate("el => getComputedStyle(el).backgroundColor")
    assert lit == "rgb(255, 216, 77)"
    page.locator(".para", has=page.locator(":target")).locator(".notes a[href='#c-aboard']").click()
    assert target(page) == "c-aboard" and in_view(page, "c-aboard")


def test_the_same_way_by_keyboard_alone(page: Page) -> None:
    def tab_to(href: str) -> None:
        for _ in range(200):
            page.keyboard.press("Tab")
            if page.evaluate("() => document.activeElement.getAttribute('href')") == href:
                return
        raise AssertionError(f"no way to {href} by keyboard")

    tab_to("#differs")  # the skip link comes first
    page.keyboard.press("Enter")
    mark = str(page.locator("#c-alert .by a", has_text="Harrow Courier").get_attribute("href"))
    tab_to(mark)
    outline = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    assert in_view(page, mark[1:])
    tab_to("#c-alert")  # the next links after the marked words are the ways back
    page.keyboard.press("Enter")
    assert target(page) == "c-alert" and in_view(page, "c-alert")


def test_no_request_goes_out_and_the_script_has_no_errors(chromium: Browser, address: str) -> None:
    window = chromium.new_page()
    asked: list[str] = []
    errors: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    window.on("pageerror", lambda error: errors.append(str(error)))
    window.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    window.goto(address)
    window.locator("#c-aboard .by a").first.click()
    window.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
    window.wait_for_timeout(200)
    window.close()
    assert {url.partition("#")[0] for url in asked} == {address}
    assert errors == []


@pytest.mark.parametrize("script", [True, False])
def test_folded_words_are_opened_by_a_link_even_without_script(chromium: Browser, tmp_path: Path, script: bool) -> None:
    base = ferry()
    report = base.reports[0]
    more = tuple(replace(report, id=f"r-x{n}") for n in range(30))  # enough reports that their texts are folded
    path = tmp_path / "folded.html"
    path.write_text(render(replace(base, reports=(*base.reports, *more)), TEXTS), "utf-8")
    context = chromium.new_context(java_script_enabled=script, viewport={"width": 1200, "height": 800})
    window = context.new_page()
    window.goto(path.as_uri())
    link = window.locator("#c-aboard .says a").last
    mark = window.locator(f"[id='{str(link.get_attribute('href'))[1:]}']")
    assert not mark.is_visible()
    link.click()
    window.wait_for_timeout(300)
    assert mark.is_visible() and mark.inner_text() == "134"
    context.close()


@pytest.mark.parametrize("width", [360, 414, 768, 1600])
def test_nothing_is_wider_than_the_window(chromium: Browser, address: str, width: int) -> None:
    window = chromium.new_page(viewport={"width": width, "height": 740})
    window.goto(address)
    window.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
    assert window.evaluate("() => document.documentElement.scrollWidth") <= width
    window.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(chromium: Browser, address: str, scheme: str) -> None:
    window = chromium.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    window.goto(address)
    window.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
    for place in ("", "#reports", "#c-aboard", "#v-towed", "#e-brel", "#p1-305-346", "#p1-82-89"):
        window.goto(address + place)
        assert window.evaluate(LUMINANCE) == [], f"at {place}"
    dark = window.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert (dark == "rgb(22, 24, 27)") == (scheme == "dark")
    window.close()


def test_without_script_everything_is_there(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(address)
    assert window.locator("main h2").count() == 9
    assert window.locator("svg").first.is_visible()
    window.locator("details > summary").first.click()
    assert window.locator("#c-rock").is_visible()
    context.close()


def test_it_prints(page: Page) -> None:
    pdf = page.pdf(format="A4")
    assert pdf.startswith(b"%PDF") and len(pdf) > 20_000
    page.emulate_media(media="print")
    assert not page.locator(".contents").is_visible()
    assert page.locator("#c-rock").is_visible()
