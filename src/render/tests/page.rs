//! What stands where on a page.

use typst::layout::{Abs, Frame, FrameItem, Point};
use typst_layout::Page;

/// A run of letters on one line.
struct Run {
    text: String,
    left: f64,
    right: f64,
    baseline: f64,
}

/// The text of a page, without white space and places to break: what a reader would copy, in reading order.
pub(super) fn text(page: &Page) -> String {
    let letters: String = runs(page).into_iter().map(|run| run.text).collect();
    bare(&letters)
}

/// A text without white space, places to break and the marks that keep directions apart.
pub(super) fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200B}' | '\u{2066}'..='\u{2069}' | '\u{AD}'))
        .collect()
}

/// Asserts that all text stays inside the margins and that no two runs lie upon each other.
pub(super) fn assert_in_place(page: &Page) {
    let size = page.frame.size();
    let runs = runs(page);
    for run in &runs {
        assert!(run.left >= 30.0 && run.right <= size.x.to_pt() - 50.0, "outside the margin: «{}»", run.text);
        assert!(run.baseline <= size.y.to_pt() - 26.0, "below the page: «{}»", run.text);
    }
    for (at, run) in runs.iter().enumerate() {
        for other in &runs[at + 1..] {
            let same_line = (run.baseline - other.baseline).abs() < 3.0;
            let over = run.right.min(other.right) - run.left.max(other.left);
            assert!(!same_line || over < 1.0, "«{}» lies upon «{}»", run.text, other.text);
        }
    }
}

fn runs(page: &Page) -> Vec<Run> {
    let mut found = Vec::new();
    walk(&page.frame, Point::zero(), &mut found);
    found
}

fn walk(frame: &Frame, origin: Point, found: &mut Vec<Run>) {
    for (at, item) in frame.items() {
        let at = origin + *at;
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                walk(&group.frame, at + moved, found);
            }
            FrameItem::Text(text) => found.push(Run {
                text: text.text.to_string(),
                left: at.x.to_pt(),
                right: (at.x + width(text)).to_pt(),
                baseline: at.y.to_pt(),
            }),
            _ => {}
        }
    }
}

/// The width without the white space at the end, which takes no ink.
fn width(text: &typst::text::TextItem) -> Abs {
    let blank = |glyph: &&typst::text::Glyph| text.text[glyph.range()].trim().is_empty();
    let after: Abs = text.glyphs.iter().rev().take_while(blank).map(|glyph| glyph.x_advance.at(text.size)).sum();
    text.width() - after
}
