//! SAK-08: a case under the Act of 2023 does not cite the former chapter.

use crate::case::iso_date;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::lists::List;
use crate::rules::wording::warning;
use crate::rules::{Context, Example, Findings, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "SAK-08",
    severity: Severity::Warning,
    basis: &[&law::TRANSITION],
    title: Text::new(
        "Nye saker viser til kapittel 12 og ikke til kapittel 9 A",
        "Nye saker viser til kapittel 12 og ikkje til kapittel 9 A",
        "New cases refer to chapter 12 and not to chapter 9 A",
    ),
    why: Text::new(
        "Opplæringslova fra 2023 gjelder fra 1. august 2024, og skolemiljøet står nå i kapittel 12. Den som får \
         en plan med gamle paragrafer, finner ikke fram til rettighetene sine.",
        "Opplæringslova frå 2023 gjeld frå 1. august 2024, og skolemiljøet står no i kapittel 12. Den som får ein \
         plan med gamle paragrafar, finn ikkje fram til rettane sine.",
        "The Education Act of 2023 applies from 1 August 2024, and the school environment now stands in chapter \
         12. Whoever is given a plan with old sections cannot find their rights.",
    ),
    limits: Text::new(
        "Regelen sier bare fra når alle datoer i saken er fra 1. august 2024 eller senere, og ser etter «9 A» som \
         kapittel eller paragraf, ikke som klasse. Setninger om en tidligere sak lar den være. Ordlisten er \
         brilles egen, for ingen kilde gir noen.",
        "Regelen seier berre frå når alle datoar i saka er frå 1. august 2024 eller seinare, og ser etter «9 A» \
         som kapittel eller paragraf, ikkje som klasse. Setningar om ei tidlegare sak lèt han vere. Ordlista er \
         brille si eiga, for inga kjelde gir noka.",
        "The rule speaks only where every date in the case is 1 August 2024 or later, and looks for “9 A” as a \
         chapter or section, not as a class. Sentences on an earlier case it leaves alone. The list of phrases is \
         brille's own, for no source gives one.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&FORMER],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, av: L1, hva: Klasse 9A hadde gym. Meldt etter § 12-4. }
  - { dato: 2026-10-02, av: A1, hva: E1 har vært med på lag hele uka. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, av: L1, hva: Saken er meldt etter § 9 A-4. } # <-
  - { dato: 2026-10-02, av: A1, hva: E1 har vært med på lag hele uka. }
",
        },
    ],
    check: Some(check),
};

static FORMER: Message = Message {
    headline: Text::new(
        "Teksten viser til {phrase} i den gamle opplæringslova.",
        "Teksten viser til {phrase} i den gamle opplæringslova.",
        "The text refers to {phrase} of the former Education Act.",
    ),
    label: Text::new("gjelder ikke lenger", "gjeld ikkje lenger", "no longer in force"),
    help: Text::new("Skriv heller {better}.", "Skriv heller {better}.", "Rather write {better}."),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut hits = context.phrases(List::FormerAct).peekable();
    if hits.peek().is_some() && !context.tree.nodes().any(is_of_former_law) {
        hits.for_each(|hit| findings.add(warning(context, &FORMER, hit)));
    }
}

/// Whether a node is a day before the Act came into force, other than a birth.
fn is_of_former_law(node: Node<'_>) -> bool {
    let date = node.as_str().and_then(iso_date);
    let is_birth = node.key().and_then(Node::as_str) == Some("født");
    !is_birth && date.is_some_and(|date| date < law::OPPLARINGSLOVA_IN_FORCE)
}
