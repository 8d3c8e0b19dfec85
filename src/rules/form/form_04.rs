//! FORM-04: a value that is none of a closed list.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FORM-04",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Verdier fra faste lister er skrevet som i listen",
        "Verdiar frå faste lister er skrivne som i lista",
        "Values of closed lists are written as in the list",
    ),
    why: Text::new(
        "Noen felt har faste verdier fordi regler og dokumenter avhenger av dem. En annen verdi blir ikke forstått.",
        "Nokre felt har faste verdiar fordi reglar og dokument er avhengige av dei. Ein annan verdi blir ikkje \
         forstått.",
        "Some fields have fixed values because rules and documents depend on them. Another value is not understood.",
    ),
    limits: Text::new(
        "Forslaget bygger på at ordene ligner.",
        "Framlegget byggjer på at orda liknar.",
        "The suggestion rests on the likeness of words.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&SUGGESTED, &NOT_IN_LIST],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
kontakt:
  - { dato: 2026-09-11, med: [F1], av: S1, hva: Gikk gjennom planen., informert_om: [plan, rettigheter, statsforvalter], fullmektig: nei }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
kontakt:
  - { dato: 2026-09-11, med: [F1], av: S1, hva: Gikk gjennom planen., informert_om: [plan], fullmektig: false } # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
kontakt:
  - { dato: 2026-09-11, med: [F1], av: S1, hva: Gikk gjennom planen., informert_om: [plan, vitnemål] } # <-
",
        },
    ],
    check: None,
};

pub(super) static SUGGESTED: Message = Message {
    headline: Text::new(
        "Verdien er ikke i listen for dette feltet; det skal trolig stå {suggestion}.",
        "Verdien er ikkje i lista for dette feltet; det skal truleg stå {suggestion}.",
        "The value is not in the list for this field; it should probably be {suggestion}.",
    ),
    label: Text::new("mente du {suggestion}?", "meinte du {suggestion}?", "did you mean {suggestion}?"),
    help: Text::new("Velg en av disse: {allowed}.", "Vel ein av desse: {allowed}.", "Choose one of these: {allowed}."),
};

pub(super) static NOT_IN_LIST: Message = Message {
    headline: Text::new(
        "Verdien er ikke i listen for dette feltet.",
        "Verdien er ikkje i lista for dette feltet.",
        "The value is not in the list for this field.",
    ),
    label: Text::new("ikke i listen", "ikkje i lista", "not in the list"),
    help: Text::new("Velg en av disse: {allowed}.", "Vel ein av desse: {allowed}.", "Choose one of these: {allowed}."),
};
