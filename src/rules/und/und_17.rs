//! UND-17: the pupil speaks freely, with an adult of the pupil's choice.

use crate::case::{At, Hearing, Role, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "UND-17",
    severity: Severity::Warning,
    basis: &[&law::FUG, &law::PARTICIPATION],
    title: Text::new(
        "Eleven vet at det er frivillig å snakke, og kan velge en trygg voksen",
        "Eleven veit at det er frivillig å snakke, og kan velje ein trygg vaksen",
        "The pupil knows that speaking is voluntary, and may choose a trusted adult",
    ),
    why: Text::new(
        "Eleven har rett til å ytre seg fritt, men ingen plikt. En elev som tror at det er et forhør, eller som sitter \
         overfor en voksen eleven ikke stoler på, forteller sjelden det viktigste.",
        "Eleven har rett til å ytre seg fritt, men inga plikt. Ein elev som trur at det er eit forhøyr, eller som sit \
         overfor ein vaksen eleven ikkje stoler på, fortel sjeldan det viktigaste.",
        "The pupil has a right to speak freely, but no duty. A pupil who thinks it an interrogation, or who sits before an \
         adult whom the pupil does not trust, seldom tells what matters most.",
    ),
    limits: Text::new(
        "Regelen sier bare fra når filen selv sier `nei`; at feltene mangler, betyr ingenting. Rådet er FUGs og bygger på \
         den tidligere loven. Om eleven virkelig følte seg fri, ser ingen regel.",
        "Regelen seier berre frå når fila sjølv seier `nei`; at felta manglar, tyder ingenting. Rådet er frå FUG og byggjer \
         på den tidlegare lova. Om eleven verkeleg kjende seg fri, ser ingen regel.",
        "The rule speaks only where the file itself says `nei`; that the fields are missing means nothing. The advice is \
         the parents’ committee’s and builds on the former Act. Whether the pupil truly felt free, no rule can see.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&VOLUNTARY, &ADULT],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, frivillig: ja, trygg_voksen: ja, synspunkt: E1 vil at det skal slutte., vektlagt: Lagene endres. }
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen., vektlagt: Begge deler er tatt inn i planen. }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 er med på lag hver dag og vil ha faste lag videre., vektlagt: Tiltakene fortsetter. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - id: MV1
    hvem: E1
    dato: 2026-09-08
    av: S1
    om: undersøkelse
    synspunkt: E1 vil at det skal slutte.
    frivillig: nei # <-
    trygg_voksen: nei # <-
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag., vektlagt: Tatt inn i planen. }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 er med på lag hver dag., vektlagt: Tiltakene fortsetter. }
",
        },
    ],
    check: Some(check),
};

static VOLUNTARY: Message = Message {
    headline: Text::new(
        "Eleven fikk ikke vite at det er frivillig å snakke.",
        "Eleven fekk ikkje vite at det er frivillig å snakke.",
        "The pupil was not told that speaking is voluntary.",
    ),
    label: Text::new("ikke frivillig", "ikkje frivillig", "not voluntary"),
    help: Text::new(
        "Si til eleven at det er frivillig å snakke, og tilby en ny samtale. Vei det som kom fram, med det i tankene.",
        "Sei til eleven at det er frivillig å snakke, og tilby ein ny samtale. Veg det som kom fram, med det i tankane.",
        "Tell the pupil that speaking is voluntary, and offer another talk. Weigh what came out with that in mind.",
    ),
};

static ADULT: Message = Message {
    headline: Text::new(
        "Eleven fikk ikke velge en voksen å snakke med.",
        "Eleven fekk ikkje velje ein vaksen å snakke med.",
        "The pupil could not choose an adult to speak with.",
    ),
    label: Text::new("uten valg av voksen", "utan val av vaksen", "no choice of adult"),
    help: Text::new(
        "Spør eleven hvem eleven er trygg på, og tilby en ny samtale med den.",
        "Spør eleven kven eleven er trygg på, og tilby ein ny samtale med den.",
        "Ask the pupil whom the pupil trusts, and offer another talk with that adult.",
    ),
};

const ALSO: Text = Text::new("her også", "her òg", "here too");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_unclear(&["personer/*/rolle", "medvirkning/*/hvem"]) {
        return;
    }
    let is_pupil = |code: &str| matches!(case.role(code), Some(Role::Pupil | Role::PupilGroup));
    let pupils = || case.hearings.iter().filter(|hearing| hearing.who.is_some_and(|who| is_pupil(who.value)));
    let gaps = [
        one_for_all(&VOLUNTARY, pupils().filter_map(|hearing| no(hearing.voluntary))),
        one_for_all(&ADULT, pupils().filter_map(|hearing: &Hearing<'_>| no(hearing.trusted_adult))),
    ];
    gaps.into_iter().flatten().for_each(|found| findings.add(found));
}

fn no(answer: Option<At<'_, YesNo>>) -> Option<At<'_, YesNo>> {
    answer.filter(|answer| answer.value == YesNo::No)
}

fn one_for_all<'t>(message: &'static Message, mut answers: impl Iterator<Item = At<'t, YesNo>>) -> Option<Found> {
    let first = Found::at(message, answers.next()?.node);
    Some(answers.fold(first, |found, answer| found.label(answer.node, ALSO)))
}
