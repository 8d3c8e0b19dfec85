//! SAM-01: cooperation with a service that has a part in the case is recorded.

use std::collections::BTreeSet;

use crate::case::{Case, Code};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "SAM-01",
    severity: Severity::Warning,
    basis: &[&law::SERVICES, &law::DOCUMENTATION],
    title: Text::new(
        "Samarbeid med andre tjenester er ført der de er med",
        "Samarbeid med andre tenester er ført der dei er med",
        "Cooperation with other services is recorded where they have a part",
    ),
    why: Text::new(
        "Skolen skal samarbeide med andre tjenester når det trengs for at eleven skal få et samordnet tilbud. Når PP-tjenesten \
         eller barnevernet er med uten at det står hva de bidrar med, blir det ingen som følger opp, og eleven faller mellom \
         dem.",
        "Skolen skal samarbeide med andre tenester når det trengst for at eleven skal få eit samordna tilbod. Når PP-tenesta \
         eller barnevernet er med utan at det står kva dei bidreg med, blir det ingen som følgjer opp, og eleven fell mellom \
         dei.",
        "The school shall cooperate with other services where that is needed for a coordinated offer to the pupil. Where the \
         educational-psychological service or child welfare has a part and nobody has written down which, nobody follows up, \
         and the pupil falls between them.",
    ),
    limits: Text::new(
        "Om andre tjenester trengs, vurderer et menneske. Regelen ser bare PP-tjeneste og barnevern som undersøker, gjennomfører \
         tiltak eller evaluerer i saken, og om de står under `samarbeid` eller `kontakt`. At samarbeidet føres der, er brilles \
         eget forslag til hvordan det blir dokumentert.",
        "Om andre tenester trengst, vurderer eit menneske. Regelen ser berre PP-teneste og barnevern som undersøkjer, gjennomfører \
         tiltak eller evaluerer i saka, og om dei står under `samarbeid` eller `kontakt`. At samarbeidet blir ført der, er brille \
         sitt eige framlegg til korleis det blir dokumentert.",
        "Whether other services are needed is for a person to judge. The rule sees only the educational-psychological service and \
         child welfare where they investigate, carry out measures or evaluate in the case, and whether they stand under \
         `samarbeid` or `kontakt`. That cooperation is recorded there is brille’s own proposal of how to document it.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["SAM-02"],
    missing: None,
    messages: &[&MESSAGE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
  PP1: { rolle: ppt }
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1, PP1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
    skolens_vurdering: Tiltakene virker og fortsetter til neste evaluering.
samarbeid:
  - { dato: 2026-09-22, med: PP1, hva: Drøftet lagene., grunnlag: samtykke }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
  PP1: { rolle: ppt }
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere:
      - S1
      - PP1 # <-
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 er med på lag., neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: Ingen avvisninger., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
",
        },
    ],
    check: Some(check),
};

static MESSAGE: Message = Message {
    headline: Text::new(
        "Tjenesten {service} er med i saken, men filen viser ikke hva samarbeidet gjelder.",
        "Tenesta {service} er med i saka, men fila viser ikkje kva samarbeidet gjeld.",
        "The service {service} has a part in the case, but the file does not show what the cooperation is about.",
    ),
    label: Text::new("står ikke under `samarbeid`", "står ikkje under `samarbeid`", "not under `samarbeid`"),
    help: Text::new(
        "Før under `samarbeid` når dere snakket sammen, om hva, på hvilket grunnlag og hva som ble rådet til.",
        "Før under `samarbeid` når de snakka saman, om kva, på kva grunnlag og kva som vart rådd til.",
        "Record under `samarbeid` when you talked, about what, on which ground, and what was advised.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_unclear(&["personer/*/rolle", "samarbeid/*/med", "kontakt/*/med"]) {
        return;
    }
    let recorded = case.cooperation.iter().filter_map(|entry| entry.with);
    let contacted = case.contacts.iter().flat_map(|contact| contact.with.iter().copied());
    let mut known: BTreeSet<&str> = recorded.chain(contacted).map(|code| code.value).collect();
    for code in acting(case).filter(|code| super::is_service(case, code.value)) {
        if known.insert(code.value) {
            findings.add(Found::at(&MESSAGE, code.node).arg("service", named(Some(code))));
        }
    }
}

/// Whoever investigates, carries out measures or evaluates in the case.
fn acting<'a, 't>(case: &'a Case<'t>) -> impl Iterator<Item = Code<'t>> + use<'a, 't> {
    let investigate = case.investigations.iter().flat_map(|investigation| &investigation.methods);
    let investigate = investigate.flat_map(|method| method.by.iter().chain(&method.with).copied());
    let protect = case.immediate_measures.iter().flat_map(|measure| measure.carried_out_by.iter().copied());
    let carry_out = case.measures().iter().flat_map(|measure| measure.carried_out_by.iter().copied());
    let evaluate = case.evaluations.iter().flat_map(|evaluation| evaluation.participants.iter().copied());
    investigate.chain(protect).chain(carry_out).chain(evaluate)
}
