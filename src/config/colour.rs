//! The accent colour of documents, and whether everybody can read what is set in it. The only file that names the crate
//! for colours.

use std::fmt;

use palette::Srgb;
use palette::color_difference::Wcag21RelativeContrast;

/// What headings stand on: the page, and the ground of what must not be overlooked.
const GROUNDS: [Colour; 2] = [Colour([0xff, 0xff, 0xff]), Colour([0xef, 0xf4, 0xf5])];

/// The contrast that WCAG 2.1 asks of text of ordinary size (1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

/// A colour as screens mix it: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// The colour that a text such as `#0b4453` means.
    pub(super) fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        // A sign would be read as part of a number.
        let part = |at: usize| digits.get(at..at + 2).filter(|part| part.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let part = |at: usize| u8::from_str_radix(part(at)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Whether text in this colour stands out from all that it stands on.
    pub(super) fn is_readable(self) -> bool {
        GROUNDS.into_iter().all(|ground| self.mixed().relative_contrast(ground.mixed()) >= LEAST_CONTRAST)
    }

    /// The lightest shade of the colour in which text can be read.
    pub(super) fn readable(self) -> Self {
        let shade = |parts: u16| Self(self.0.map(|part| (u16::from(part) * parts / 255) as u8));
        (0..=255).rev().map(shade).find(|shade| shade.is_readable()).unwrap_or(Self([0; 3]))
    }

    fn mixed(self) -> Srgb<f64> {
        let [red, green, blue] = self.0;
        Srgb::new(red, green, blue).into_format()
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_has_six_digits_and_nothing_else() {
        assert_eq!(Colour::read("#0B4453").map(|colour| colour.to_string()).as_deref(), Some("#0b4453"));
        for text in ["0b4453", "#0b445", "#0b44533", "#0b445g", "#+b4453", "#åååå", "#fff", "red", "", "#"] {
            assert_eq!(Colour::read(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_readable_is_what_wcag_says() {
        let readable = |text: &str| Colour::read(text).unwrap().is_readable();
        // 4.54 on white, and only 4.1 on the tint.
        assert!(!readable("#767676"));
        assert!(readable("#0b4453") && readable("#000000") && readable("#6a6a6a"));
        assert!(!readable("#ffffff") && !readable("#00aaff") && !readable("#ffcc00"));
    }

    #[test]
    fn a_shade_that_is_proposed_can_be_read_and_is_the_lightest() {
        for text in ["#ffcc00", "#00aaff", "#ffffff", "#767676"] {
            let shade = Colour::read(text).unwrap().readable();
            assert!(shade.is_readable(), "{text} {shade}");
            let lighter = Colour(shade.0.map(|part| part.saturating_add(3)));
            assert!(!lighter.is_readable(), "{text} {shade}");
        }
        let dark = Colour::read("#0b4453").unwrap();
        assert_eq!(dark.readable(), dark);
    }

    #[test]
    fn the_grounds_are_those_of_the_templates() {
        let [white, tint] = GROUNDS.map(|ground| ground.to_string());
        assert!(include_str!("../../templates/felles.typ").contains(&format!("#let tint = rgb(\"{tint}\")")));
        let css = include_str!("../../templates/felles.css");
        assert!(css.contains(&format!("--tint: {tint};")) && css.contains("background: #fff;") && white == "#ffffff");
    }
}
