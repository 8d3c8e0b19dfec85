//! UND-07: a method that is not on the list is described.

use crate::case::{Extent, Method, MethodEntry};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "UND-07",
    severity: Severity::Warning,
    basis: &[&law::DOCUMENTATION, &law::FUG],
    title: Text::new(
        "En metode som ikke står på listen, er beskrevet",
        "Ein metode som ikkje står på lista, er skildra",
        "A method that is not on the list is described",
    ),
    why: Text::new(
        "Skolen velger selv hvordan den undersøker, men skal dokumentere hva som blir gjort. Står det bare `annet`, kan \
         ingen i ettertid se hva som ble gjort for eleven.",
        "Skolen vel sjølv korleis han undersøkjer, men skal dokumentere kva som blir gjort. Står det berre `annet`, kan \
         ingen i ettertid sjå kva som vart gjort for eleven.",
        "The school chooses how to investigate but shall document what is done. Where the file says only `annet`, nobody \
         can see later what was done for the pupil.",
    ),
    limits: Text::new(
        "Skjemaet tar bare imot metodene i listen; regelen ser at `annet` har en `beskrivelse`, ikke om metoden passer. I \
         en sak med `omfang: enkel` er det nok at `funn` er skrevet, og ellers en merknad.",
        "Skjemaet tek berre imot metodane i lista; regelen ser at `annet` har ei `beskrivelse`, ikkje om metoden høver. I \
         ei sak med `omfang: enkel` er det nok at `funn` er skrive, og elles ein merknad.",
        "The schema accepts only the methods of the list; the rule sees that `annet` has a `beskrivelse`, not whether the \
         method fits. In a case with `omfang: enkel` it is enough that `funn` is written, and a note otherwise.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&MESSAGE],
    examples: &[
        Example {
            good: true,
            date: "2026-09-09",
            yaml: "\
# uten: elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: annet, dato: 2026-09-08, av: S1, beskrivelse: S1 gikk gjennom lagene fra august sammen med L1., funn: E1 er valgt sist på alle. }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil at det skal slutte., vektlagt: Undersøkelsen ser på lagene. }
kontakt:
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
",
        },
        Example {
            good: false,
            date: "2026-09-09",
            yaml: "\
# uten: elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: annet, dato: 2026-09-08, av: S1, funn: E1 er valgt sist på alle. } # <-
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil at det skal slutte. }
",
        },
    ],
    check: Some(check),
};

static MESSAGE: Message = Message {
    headline: Text::new(
        "Metoden er `annet`, men filen sier ikke hva som ble gjort.",
        "Metoden er `annet`, men fila seier ikkje kva som vart gjort.",
        "The method is `annet`, but the file does not say what was done.",
    ),
    label: Text::new("hva er gjort?", "kva er gjort?", "what was done?"),
    help: Text::new(
        "Skriv i `beskrivelse` hva som ble gjort, eller velg en av metodene i listen.",
        "Skriv i `beskrivelse` kva som vart gjort, eller vel ein av metodane i lista.",
        "Write in `beskrivelse` what was done, or choose one of the methods of the list.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let is_small = context.case.extent() == Extent::Light;
    let is_bare = |method: &&MethodEntry<'_>| {
        let says_enough = is_small && method.finding.is_some();
        super::is_a(method, Method::Other) && !says_enough && context.gaps.plainly_lack(method.node, "beskrivelse")
    };
    for method in super::methods(context.case).filter(is_bare) {
        let place = method.method.map_or(method.node, |kind| kind.node);
        let weight = if is_small { Severity::Note } else { Severity::Warning };
        findings.add(Found::at(&MESSAGE, place).severity(weight));
    }
}
