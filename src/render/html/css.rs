//! Text of a case inside a style sheet: the lines at the top and the foot of printed pages.

use super::BREAK_HERE;

/// A text as a string of CSS, in quotes. Whatever is not a plain letter, a digit or a blank is written by its number, so
/// that nothing ends the string or the style sheet.
pub(super) fn string(text: &str) -> String {
    let letter = |c: char| match c {
        ' ' | '0'..='9' | 'A'..='Z' | 'a'..='z' => c.to_string(),
        BREAK_HERE => String::new(),
        _ => format!("\\{:x} ", u32::from(c)),
    };
    let letters: String = text.chars().map(letter).collect();
    format!("\"{letters}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_string_or_the_sheet() {
        let text = string("a\"; } </style><!-- \\ \n ø 1");
        assert!(text[1..text.len() - 1].chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '\\')));
        assert!(text.starts_with(r#""a\22 \3b  \7d  \3c \2f style\3e "#) && text.ends_with("\\f8  1\""), "{text}");
    }
}
