//! Comments: what begins with a `#` after white space, outside of all scalars (YAML 1.2, section 6.6). They are looked
//! for in what the nodes leave of the text, since reading on without them is quicker for the parser.

use super::tree::{Comment, Kind, NodeData, Style};
use crate::source::{Span, line_end};

/// The comments of a text with its nodes, in the order of the text. In a part that could not be read as YAML, what looks
/// like a comment counts as one.
pub(super) fn find(text: &str, nodes: &[NodeData<'_>]) -> Vec<Comment> {
    let mut signs = text.match_indices('#').map(|(at, _)| at).filter(|at| begins_comment(text, *at)).peekable();
    if signs.peek().is_none() {
        return Vec::new();
    }
    let mut scalars: Vec<Span> = nodes.iter().filter(|node| is_scalar(node)).map(|node| content(text, node)).collect();
    scalars.sort_unstable();
    let mut comments: Vec<Comment> = Vec::new();
    for at in signs {
        let next = scalars.partition_point(|scalar| scalar.end as usize <= at);
        let is_inside = |span: &Span| span.range().contains(&at);
        if !scalars.get(next).is_some_and(is_inside) && !comments.last().is_some_and(|last| is_inside(&last.span)) {
            comments.push(Comment { span: Span::new(at as u32, line_end(text, at) as u32) });
        }
    }
    comments
}

/// Whether a `#` stands at the start of the text or after white space.
fn begins_comment(text: &str, at: usize) -> bool {
    at == 0 || text[..at].ends_with([' ', '\t', '\n', '\r', '\u{feff}'])
}

fn is_scalar(node: &NodeData<'_>) -> bool {
    !matches!(node.kind, Kind::Seq { .. } | Kind::Map { .. })
}

/// A scalar without the line of the `|` or `>` that it may begin with: a comment may stand there.
fn content(text: &str, node: &NodeData<'_>) -> Span {
    match node.style {
        Style::Literal | Style::Folded => {
            let start = line_end(text, node.span.start as usize) as u32;
            Span::new(start, node.span.end.max(start))
        }
        _ => node.span,
    }
}

#[cfg(test)]
mod tests {
    use crate::yaml::parse;

    fn comments_in(text: &str) -> Vec<&str> {
        parse(text).tree.comments().iter().map(|comment| &text[comment.span.range()]).collect()
    }

    #[test]
    fn comments_stand_between_nodes() {
        let text =
            "\u{feff}# først\r\na: 1 # bak\n#inn\nb:\n  # over\n  - x\t# tab\nc: [1, # i lista\n  2] # etter\n#sist";
        assert_eq!(comments_in(text), ["# først", "# bak", "#inn", "# over", "# tab", "# i lista", "# etter", "#sist"]);
    }

    #[test]
    fn what_belongs_to_a_text_is_no_comment() {
        for text in ["a: x#y", "a: 'x # y'", "a: \"x # y\"", "a: 'x\n  # y'", "# ".trim_end_matches(['#', ' '])] {
            assert_eq!(comments_in(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_block_of_text_has_comments_only_behind_its_sign() {
        let text = "a: | # her\n  x\n  # ikke her\n\n# der\nb: >-\n  # ikke her\nc: !!str |2+ # merket\n   y # nei\n";
        assert_eq!(comments_in(text), ["# her", "# der", "# merket"]);
    }
}
