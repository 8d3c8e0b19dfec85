//! Where a content stream puts its glyphs: whether the next one touches the last.

use lopdf::Object;

/// Space between glyphs, in parts of the size, that nobody takes for a space; that may be one; that is one.
const TOUCHING: f32 = 0.15;
const WIDE: f32 = 0.6;
/// How far glyphs of one line may stand above each other.
const SAME_LINE: f32 = 0.3;

/// How far the next glyph stands from the end of the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// They touch.
    None,
    /// The space within a run that may be kerning or tracking, or may be a space.
    Slight,
    /// Another word.
    Space,
    /// Another line.
    Line,
}

/// A transformation: `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Clone, Copy, Debug)]
struct Matrix([f32; 6]);

impl Matrix {
    const UNIT: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    fn moved(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First this one, then the other.
    fn then(self, other: Self) -> Self {
        let ([a, b, c, d, e, f], [p, q, r, s, t, u]) = (self.0, other.0);
        Self([a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u])
    }
}

/// The state that moves glyphs.
#[derive(Debug)]
pub(super) struct Pen {
    page: Matrix,
    saved: Vec<Matrix>,
    text: Matrix,
    line: Matrix,
    size: f32,
    leading: f32,
    letter_space: f32,
    word_space: f32,
    stretch: f32,
    /// Where the last glyph ended on the page.
    end: Option<(f32, f32)>,
    /// Whether the last glyph was drawn by the same operator or one that went on from it.
    is_running: bool,
}

impl Default for Pen {
    fn default() -> Self {
        Self {
            page: Matrix::UNIT,
            saved: Vec::new(),
            text: Matrix::UNIT,
            line: Matrix::UNIT,
            size: 1.0,
            leading: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            end: None,
            is_running: false,
        }
    }
}

impl Pen {
    pub(super) fn size(&mut self, size: f32) {
        self.size = size;
    }

    pub(super) fn take(&mut self, operator: &str, operands: &[Object]) {
        let numbers: Vec<f32> = operands.iter().filter_map(|operand| operand.as_float().ok()).collect();
        match (operator, numbers.as_slice()) {
            ("q", _) => self.saved.push(self.page),
            ("Q", _) => self.page = self.saved.pop().unwrap_or(Matrix::UNIT),
            ("cm", [a, b, c, d, e, f]) => self.page = Matrix([*a, *b, *c, *d, *e, *f]).then(self.page),
            ("BT", _) => self.set(Matrix::UNIT),
            ("Tm", [a, b, c, d, e, f]) => self.set(Matrix([*a, *b, *c, *d, *e, *f])),
            ("Td", [x, y]) => self.set(Matrix::moved(*x, *y).then(self.line)),
            ("TD", [x, y]) => {
                self.leading = -y;
                self.set(Matrix::moved(*x, *y).then(self.line));
            }
            ("T*", _) => self.next_line(),
            ("TL", [leading]) => self.leading = *leading,
            ("Tc", [space]) => self.letter_space = *space,
            ("Tw", [space]) => self.word_space = *space,
            ("Tz", [percent]) => self.stretch = percent / 100.0,
            _ => {}
        }
    }

    fn set(&mut self, matrix: Matrix) {
        (self.text, self.line, self.is_running) = (matrix, matrix, false);
    }

    pub(super) fn next_line(&mut self) {
        self.set(Matrix::moved(0.0, -self.leading).then(self.line));
    }

    /// Moves back by thousandths of the size.
    pub(super) fn kern(&mut self, back: f32) {
        self.forward(-back / 1000.0 * self.size);
    }

    /// Moves over a glyph.
    pub(super) fn advance(&mut self, width: f32, is_space: bool) {
        self.forward(width / 1000.0 * self.size);
        let at = self.place();
        self.end = Some((at[4], at[5]));
        self.is_running = true;
        self.forward(self.letter_space + if is_space { self.word_space } else { 0.0 });
    }

    fn forward(&mut self, by: f32) {
        self.text = Matrix::moved(by * self.stretch, 0.0).then(self.text);
    }

    fn place(&self) -> [f32; 6] {
        self.text.then(self.page).0
    }

    /// How far the next glyph would stand from the last.
    pub(super) fn shift(&self) -> Shift {
        let Some((x, y)) = self.end else { return Shift::None };
        let [a, b, _, _, e, f] = self.place();
        let (dx, dy, scale) = (e - x, f - y, a.hypot(b));
        let em = scale * self.size.abs();
        if !(em > 0.0) {
            return Shift::Line;
        }
        let (along, across) = ((dx * a + dy * b) / scale / em, (dx * b - dy * a).abs() / scale / em);
        match along {
            _ if across > SAME_LINE => Shift::Line,
            _ if along.abs() <= TOUCHING => Shift::None,
            _ if self.is_running && along.abs() <= WIDE => Shift::Slight,
            _ => Shift::Space,
        }
    }
}
