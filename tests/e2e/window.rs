//! One window on a screen of its own, and the hands and eyes to use it.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};
use taizhang_testkit::stage::Stage;
use tempfile::TempDir;
use thirtyfour::By;
use thirtyfour::prelude::*;
use thirtyfour::support::block_on;

/// The day on which every journey plays.
pub const TODAY: &str = "2026-11-22";
/// Long enough for a key slot made with the office's own cost on a slow machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// How every page must look right: the size of the window, and the size of the type.
const LOOKS: [((u32, u32), &str, &str); 3] = [
    ((1280, 800), "standard", ""),
    ((1024, 600), "standard", ""),
    ((1024, 600), "extra", "-extra"),
];

/// What of a page is out of sight: the page itself where it hangs over its edge, and each filled button.
const HIDDEN: &str = "const hidden = () => {
  const seen = ({left, top, right, bottom}) => left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const page = document.querySelector('main');
  return [document.documentElement.scrollWidth > innerWidth || page.scrollWidth > page.clientWidth ? 'the page' : '',
    ...[...document.querySelectorAll('main .btn.primary')]
      .filter(one => one.offsetParent !== null && !seen(one.getBoundingClientRect())).map(one => one.innerText)].filter(Boolean)
};";

/// Opens an address and waits until its page is there and nothing that it asked of the core is under way.
const COME: &str = "if (window.asking === undefined) {
  const plain = window.fetch;
  window.asking = 0;
  window.fetch = (...all) => { window.asking += 1; return plain(...all).finally(() => (window.asking -= 1)) }
}
const come = async address => {
  const page = document.querySelector('main'), before = page.firstElementChild, began = performance.now();
  location.hash = '#' + address;
  for (let calm = 0; calm < 4; ) {
    await new Promise(done => setTimeout(done, 25));
    const past = performance.now() - began;
    if (past > 8000) return [address + ' never came'];
    const there = page.querySelector('h1, h2') && (page.firstElementChild !== before || past > 600);
    calm = there && window.asking === 0 ? calm + 1 : 0;
  }
  const failed = page.querySelector('.state-box[role=alert]');
  return [...hidden(), ...(failed ? [failed.innerText] : [])].map(what => address + ': ' + what)
};";

/// The real window, and the folder in which it lives.
pub struct Window {
    page: Option<WebDriver>,
    /// Falls after the page.
    _stage: Stage,
    home: TempDir,
}

impl Window {
    /// Opens the window for somebody who has never used it.
    pub fn open() -> Self {
        let home = tempfile::tempdir().unwrap();
        std::fs::create_dir(home.path().join("U盘")).unwrap();
        let (picks, drives) = (home.path().join("picks.json"), home.path().join("U盘"));
        let stage = Stage::set(
            home.path(),
            &[
                // WebKit never answers a request for a screenshot while its DMA-BUF renderer is off, as the shell has it by itself.
                ("WEBKIT_DISABLE_DMABUF_RENDERER", "0".as_ref()),
                ("TAIZHANG_TODAY", TODAY.as_ref()),
                ("TAIZHANG_PICKS", picks.as_ref()),
                ("TAIZHANG_DRIVES", drives.as_ref()),
            ],
        );
        let window = Self {
            page: Some(stage.open(Path::new(env!("CARGO_BIN_EXE_taizhang")))),
            _stage: stage,
            home,
        };
        window.resize(LOOKS[0].0);
        window.see("#app *");
        window.js("window.refused = []; document.addEventListener('securitypolicyviolation', e => window.refused.push(e.blockedURI + ' ' + e.violatedDirective))");
        window
    }

    /// A path in the home folder of this journey.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Answers the next native dialog of this purpose.
    pub fn will_pick(&self, purpose: &str, path: &Path) {
        std::fs::write(
            self.path("picks.json"),
            serde_json::json!({ purpose: path }).to_string(),
        )
        .unwrap();
    }

    /// Waits until something is on the screen.
    pub fn see(&self, css: &str) -> WebElement {
        wait_for(
            || {
                let found = block_on(self.page().find(By::Css(css))).ok()?;
                block_on(found.is_displayed()).ok()?.then_some(found)
            },
            &format!("{css} is on the screen; it shows: {}", self.text("body")),
        )
    }

    /// Waits until these words are on the screen.
    pub fn read(&self, words: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.text("body").contains(words) {
            assert!(
                Instant::now() < until,
                "“{words}” never came; the window shows: {}",
                self.text("body")
            );
            sleep(Duration::from_millis(100));
        }
    }

    /// What is written in the first element that matches.
    pub fn text(&self, css: &str) -> String {
        self.page
            .as_ref()
            .and_then(|page| block_on(async { page.find(By::Css(css)).await?.text().await }).ok())
            .unwrap_or_default()
    }

    /// Presses a button as soon as it can be pressed.
    pub fn press(&self, css: &str) {
        let button = self.see(css);
        wait_for(
            || block_on(button.is_enabled()).ok()?.then_some(()),
            &format!(
                "{css} can be pressed; the window shows: {}",
                self.text("body")
            ),
        );
        // As a person scrolls: what stays in sight at the foot of a form must not lie over the button.
        block_on(button.scroll_into_view()).unwrap();
        block_on(button.click()).unwrap_or_else(|error| panic!("{css} is pressed: {error:?}"));
    }

    /// Types into a field, in the place of what stands there.
    pub fn write(&self, css: &str, words: &str) {
        let field = self.see(css);
        block_on(field.clear()).unwrap();
        if !words.is_empty() {
            block_on(field.send_keys(words)).unwrap();
        }
    }

    /// Types where the cursor stands: each key goes to the field that has the cursor by then.
    pub fn types(&self, keys: &str) {
        for key in keys.chars() {
            let at = block_on(self.page().active_element()).unwrap();
            block_on(at.send_keys(key.to_string())).unwrap();
        }
    }

    /// Strikes a key, or several at once, where the cursor stands.
    pub fn strike(&self, keys: impl Into<TypingData>) {
        let keys = keys.into();
        block_on(self.page().active_element())
            .and_then(|at| block_on(at.send_keys(keys)))
            .unwrap();
    }

    /// Goes on with Tab until the cursor is here, past the last control and on from the first if need be.
    pub fn tab_to(&self, css: &str) {
        let here = format!("return document.activeElement.matches(\"{css}\")");
        for _ in 0..120 {
            if self.js(&here) == true {
                return;
            }
            self.strike(Key::Tab);
        }
        panic!("Tab never comes to {css}");
    }

    /// Waits until the cursor is here.
    pub fn at(&self, css: &str) {
        let here = format!("return document.activeElement.matches(\"{css}\")");
        wait_for(
            || (self.js(&here) == true).then_some(()),
            &format!(
                "the cursor is at {css}; it is at {}",
                self.js("return document.activeElement.outerHTML.slice(0, 120)")
            ),
        );
    }

    /// Opens one address after the other, in both sizes, and asserts that each page comes, says of nothing that it could not be
    /// read, and has all that it asks to be pressed in sight. The window walks by itself: asked for each from outside it takes a
    /// second a page.
    pub fn walk(&self, addresses: &[String]) {
        for (size, kind, _) in [LOOKS[0], LOOKS[2]] {
            self.type_size(kind);
            self.resize(size);
            for some in addresses.chunks(12) {
                let script = format!(
                    "{HIDDEN} {COME} const done = arguments[arguments.length - 1];
                     (async () => {{
                       const found = [];
                       for (const address of {}) found.push(...(await come(address)));
                       done(found)
                     }})()",
                    serde_json::json!(some)
                );
                assert_eq!(self.later(&script), serde_json::json!([]), "at {size:?}");
            }
        }
        self.type_size(LOOKS[0].1);
        self.resize(LOOKS[0].0);
    }

    /// Asks the core as the pages do, and takes out of its answer what this expression says of `it`.
    pub fn ask(&self, command: &str, request: &str, expression: &str) -> serde_json::Value {
        self.later(&format!(
            "const done = arguments[arguments.length - 1], shell = window.__TAURI_INTERNALS__;
             const channel = '__CHANNEL__:' + shell.transformCallback(() => {{}});
             shell.invoke('call', {{ name: '{command}', request: {request}, channel }}).then(it => done({expression} ?? null), done)"
        ))
    }

    /// Runs a script that says itself when it is done.
    fn later(&self, script: &str) -> serde_json::Value {
        block_on(self.page().execute_async(script, Vec::new()))
            .unwrap()
            .json()
            .clone()
    }

    /// Waits until these words are gone from the screen.
    pub fn unread(&self, words: &str) {
        wait_for(
            || (!self.text("body").contains(words)).then_some(()),
            &format!("“{words}” is gone"),
        );
    }

    /// Takes one choice of a list, by its value.
    pub fn choose(&self, css: &str, value: &str) {
        self.see(css);
        let choice = format!("document.querySelector(\"{css} option[value='{value}']\")");
        wait_for(
            || (self.js(&format!("return {choice} !== null")) == true).then_some(()),
            &format!("{css} offers {value}"),
        );
        // WebKitGTK opens a native list that no driver reaches; the page hears the same event either way.
        self.js(&format!("{choice}.selected = true; document.querySelector('{css}').dispatchEvent(new Event('change', {{ bubbles: true }}))"));
    }

    /// Takes the first choice of a list that stands for something.
    pub fn choose_first(&self, css: &str) {
        let first = format!(
            "[...(document.querySelector(\"{css}\")?.options ?? [])].map(one => one.value).find(Boolean) ?? ''"
        );
        let value = wait_for(
            || {
                Some(self.js(&format!("return {first}")).as_str()?.to_owned())
                    .filter(|it| !it.is_empty())
            },
            &format!("{css} offers something"),
        );
        self.choose(css, &value);
    }

    /// Takes one choice of a list in which one types, by a part of its name.
    pub fn take_from(&self, css: &str, words: &str) {
        self.press(css);
        block_on(self.see(css).send_keys(words)).unwrap();
        let choice = format!(
            "[...document.querySelectorAll('.el-select-dropdown__item')].find(item => item.offsetParent && item.innerText.includes('{words}'))"
        );
        wait_for(
            || (self.js(&format!("return Boolean({choice})")) == true).then_some(()),
            &format!("{css} offers {words}"),
        );
        self.js(&format!("{choice}.click(); return 1"));
        let open = "return [...document.querySelectorAll('.el-select-dropdown__item')].some(item => item.offsetParent)";
        wait_for(
            || (self.js(open) == false).then_some(()),
            &format!("the list of {css} closes"),
        );
    }

    /// Gives the page a moment after a click that no words announce.
    pub fn settle(&self) {
        sleep(Duration::from_millis(400));
    }

    /// Opens a page of the rail.
    pub fn go(&self, path: &str) {
        self.press(&format!("nav a[href='#{path}']"));
        self.see(&format!("nav a[href='#{path}'][aria-current='page']"));
    }

    /// Asserts that Tab alone comes to every control of the page.
    pub fn by_keyboard(&self, name: &str) {
        assert_eq!(
            self.unreached_by_tab(),
            Vec::<String>::new(),
            "{name} by keyboard alone"
        );
    }

    /// Walks through the page with Tab alone and returns what it did not come to: the controls a keyboard cannot reach. Of a
    /// group of radio buttons and of the rows of a table Tab comes to one; the arrows do the rest.
    fn unreached_by_tab(&self) -> Vec<String> {
        let controls = self.js(
            "window.walked = new Set();
             window.controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]
               .filter(one => one.offsetParent !== null && !one.disabled && one.tabIndex >= 0);
             document.activeElement?.blur(); window.getSelection()?.removeAllRanges();
             return window.controls.length",
        );
        let count = controls.as_u64().unwrap();
        for _ in 0..count + 10 {
            block_on(self.page().active_element())
                .and_then(|at| block_on(at.send_keys(Key::Tab + "")))
                .unwrap();
            self.js("window.walked.add(document.activeElement); return 1");
        }
        let unreached = self.js(
            "const groups = new Set([...window.walked].map(one => one.name).filter(Boolean));
             return window.controls
               .filter(one => !window.walked.has(one) && one.isConnected && !(one.type === 'radio' && groups.has(one.name)))
               .map(one => one.outerHTML.slice(0, 120))",
        );
        serde_json::from_value(unreached).unwrap()
    }

    /// Runs a script in the page and returns what it returns.
    pub fn js(&self, script: &str) -> serde_json::Value {
        block_on(self.page().execute(script, Vec::new()))
            .unwrap()
            .json()
            .clone()
    }

    /// Asks the shell for one of its commands past the pages, as an injected script would; returns the refusal.
    pub fn force(&self, command: &str, request: &str) -> String {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             window.__TAURI_INTERNALS__.invoke('{command}', {request}).then(() => done('allowed'), e => done(typeof e === 'string' ? e : e.code))"
        );
        self.later(&script).as_str().unwrap().to_owned()
    }

    /// Photographs the page as it must look right and makes sure that nothing hangs over its edge.
    pub fn photograph(&self, name: &str) {
        let folder = Path::new(env!("CARGO_BIN_EXE_taizhang"))
            .parent()
            .and_then(Path::parent)
            .unwrap()
            .join("e2e");
        std::fs::create_dir_all(&folder).unwrap();
        for ((width, height), size, mark) in LOOKS {
            self.type_size(size);
            self.resize((width, height));
            let picture = folder.join(format!("{name}-{width}x{height}{mark}.png"));
            block_on(self.page().screenshot(&picture)).unwrap();
            let over = self.js("return document.documentElement.scrollWidth - window.innerWidth");
            assert!(
                over.as_i64().unwrap() <= 0,
                "{name} at {width}×{height} hangs {over} px over the edge"
            );
        }
        self.type_size(LOOKS[0].1);
        self.resize(LOOKS[0].0);
    }

    /// Sets the size of the type as its button does; the button itself is behind another page's dialog now and then.
    fn type_size(&self, size: &str) {
        self.js(&format!(
            "document.documentElement.dataset.size = '{size}'; window.dispatchEvent(new Event('resize')); return 1"
        ));
    }

    /// Closes the window after making sure that its own policy refused nothing it needed.
    pub fn close(self) {
        assert_eq!(
            self.js("return window.refused"),
            serde_json::json!([]),
            "refused by the content security policy"
        );
    }

    fn resize(&self, (width, height): (u32, u32)) {
        block_on(self.page().set_window_rect(0, 0, width, height)).unwrap();
        let fits = || {
            (self.js("return [window.innerWidth, window.innerHeight]")
                == serde_json::json!([width, height]))
            .then_some(())
        };
        wait_for(fits, &format!("the window is {width}×{height}"));
        // One frame more, for what is laid out again by script.
        sleep(Duration::from_millis(300));
    }

    fn page(&self) -> &WebDriver {
        self.page
            .as_ref()
            .expect("the window is open until it is dropped")
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if let Some(page) = self.page.take() {
            let _ = block_on(page.quit());
        }
    }
}

fn wait_for<T>(mut look: impl FnMut() -> Option<T>, what: &str) -> T {
    let until = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < until, "waited in vain until {what}");
        sleep(Duration::from_millis(100));
    }
}
