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

/// What `q` saves and `Q` brings back.
#[derive(Clone, Copy, Debug)]
struct State {
    page: Matrix,
    size: f32,
    leading: f32,
    letter_space: f32,
    word_space: f32,
    stretch: f32,
}

/// The state that moves glyphs.
#[derive(Debug)]
pub(super) struct Pen {
    state: State,
    saved: Vec<State>,
    text: Matrix,
    line: Matrix,
    /// Where the last glyph ended on the page.
    end: Option<(f32, f32)>,
    /// Whether nothing but kerning has moved the pen since.
    is_running: bool,
}

impl Default for State {
    fn default() -> Self {
        Self { page: Matrix::UNIT, size: 1.0, leading: 0.0, letter_space: 0.0, word_space: 0.0, stretch: 1.0 }
    }
}

impl Default for Pen {
    fn default() -> Self {
        let (text, line) = (Matrix::UNIT, Matrix::UNIT);
        Self { state: State::default(), saved: Vec::new(), text, line, end: None, is_running: false }
    }
}

impl Pen {
    pub(super) fn size(&mut self, size: f32) {
        self.state.size = size;
    }

    pub(super) fn take(&mut self, operator: &str, operands: &[Object]) {
        let numbers: Vec<f32> = operands.iter().filter_map(|operand| operand.as_float().ok()).collect();
        match (operator, numbers.as_slice()) {
            ("q", _) => self.saved.push(self.state),
            ("Q", _) => self.state = self.saved.pop().unwrap_or_default(),
            ("cm", [a, b, c, d, e, f]) => self.state.page = Matrix([*a, *b, *c, *d, *e, *f]).then(self.state.page),
            ("BT", _) => self.set(Matrix::UNIT),
            ("Tm", [a, b, c, d, e, f]) => self.set(Matrix([*a, *b, *c, *d, *e, *f])),
            ("Td", [x, y]) => self.set(Matrix::moved(*x, *y).then(self.line)),
            ("TD", [x, y]) => {
                self.state.leading = -y;
                self.set(Matrix::moved(*x, *y).then(self.line));
            }
            ("T*", _) => self.next_line(),
            ("TL", [leading]) => self.state.leading = *leading,
            ("Tc", [space]) => self.state.letter_space = *space,
            ("Tw", [space]) => self.state.word_space = *space,
            ("Tz", [percent]) => self.state.stretch = percent / 100.0,
            _ => {}
        }
    }

    fn set(&mut self, matrix: Matrix) {
        (self.text, self.line, self.is_running) = (matrix, matrix, false);
    }

    pub(super) fn next_line(&mut self) {
        self.set(Matrix::moved(0.0, -self.state.leading).then(self.line));
    }

    /// Moves back by thousandths of the size.
    pub(super) fn kern(&mut self, back: f32) {
        self.forward(-back / 1000.0 * self.state.size);
    }

    /// Moves over a glyph.
    pub(super) fn advance(&mut self, width: f32, is_space: bool) {
        self.forward(width / 1000.0 * self.state.size);
        let at = self.place();
        self.end = Some((at[4], at[5]));
        self.is_running = true;
        self.forward(self.state.letter_space + if is_space { self.state.word_space } else { 0.0 });
    }

    fn forward(&mut self, by: f32) {
        self.text = Matrix::moved(by * self.state.stretch, 0.0).then(self.text);
    }

    fn place(&self) -> [f32; 6] {
        self.text.then(self.state.page).0
    }

    /// How far the next glyph would stand from the last.
    pub(super) fn shift(&self) -> Shift {
        let Some((x, y)) = self.end else { return Shift::None };
        let [a, b, _, _, e, f] = self.place();
        let (dx, dy, scale) = (e - x, f - y, a.hypot(b));
        let em = scale * self.state.size.abs();
        if em.is_nan() || em <= 0.0 {
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
