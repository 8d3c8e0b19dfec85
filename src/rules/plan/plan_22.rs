//! PLAN-22: the plan says why the measures suit.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-22",
    severity: Severity::Note,
    basis: &[&law::CIRCULAR_MEASURES],
    title: Text::new(
        "Planen sier hvorfor tiltakene passer",
        "Planen seier kvifor tiltaka passar",
        "The plan says why the measures suit",
    ),
    why: Text::new(
        "Tiltakene skal være egnet, og skolen skal velge dem etter en faglig vurdering. Når begrunnelsen står i \
         planen, kan eleven, foreldrene og statsforvalteren se at tiltaket er valgt for dette problemet, og det er \
         lettere å velge nytt når det ikke virker.",
        "Tiltaka skal vere eigna, og skolen skal velje dei etter ei fagleg vurdering. Når grunngivinga står i planen, \
         kan eleven, foreldra og statsforvaltaren sjå at tiltaket er valt for dette problemet, og det er lettare å \
         velje nytt når det ikkje verkar.",
        "The measures shall be suitable, and the school shall choose them by a professional assessment. Where the \
         reason is in the plan, the pupil, the parents and the county governor can see that the measure was chosen for \
         this problem, and it is easier to choose anew when it does not work.",
    ),
    limits: Text::new(
        "Rundskrivet sier at tiltak skal bygge på en faglig vurdering; at den skal stå ved hvert tiltak, er brilles \
         eget forslag. Derfor er en manglende begrunnelse en merknad, og først en advarsel når saken er alvorlig eller \
         omfattende og ikke ett tiltak er begrunnet. Regelen vurderer ikke om begrunnelsen er god.",
        "Rundskrivet seier at tiltak skal byggje på ei fagleg vurdering; at ho skal stå ved kvart tiltak, er brille \
         sitt eige framlegg. Difor er ei manglande grunngiving ein merknad, og først ei åtvaring når saka er alvorleg \
         eller omfattande og ikkje eitt tiltak er grunngitt. Regelen vurderer ikkje om grunngivinga er god.",
        "The circular says that measures shall rest on a professional assessment; that it shall stand with each \
         measure is brille's own proposal. A missing reason is therefore a note, and a warning only where the case is \
         serious or extensive and not one measure is given a reason. The rule does not judge whether the reason is \
         good.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_REASON],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } } # <-
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static NO_REASON: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} sier ikke hvorfor det passer for problemet.",
        "Tiltaket {measure} seier ikkje kvifor det passar for problemet.",
        "The measure {measure} does not say why it suits the problem.",
    ),
    label: Text::new("uten begrunnelse", "utan grunngiving", "without a reason"),
    help: Text::new(
        "Skriv i `begrunnelse` hva i undersøkelsen eller hos eleven som taler for akkurat dette tiltaket.",
        "Skriv i `begrunnelse` kva i undersøkinga eller hos eleven som taler for akkurat dette tiltaket.",
        "Write in `begrunnelse` what in the investigation or in what the pupil says speaks for just this measure.",
    ),
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    if context.is_closed() || super::is_light(case) {
        return;
    }
    let lacking = super::running(context).filter(|measure| context.gaps.plainly_lack(measure.node, "begrunnelse"));
    let none_has = !case.measures().iter().any(|measure| measure.rationale.is_some());
    let weight = if none_has && super::is_heavy(case) { Severity::Warning } else { Severity::Note };
    super::about(&NO_REASON, lacking).into_iter().for_each(|finding| found.add(finding.severity(weight)));
}
