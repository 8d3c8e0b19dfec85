//! Who may see which field: the policy, as one table. A field that is not in it is shown to nobody but the school and
//! Statsforvalteren, who see everything (§ 12-6 third paragraph).
//!
//! The columns: guardians, the pupil from 15 years, the pupil under 15 (forvaltningsloven § 18 first paragraph), anybody
//! in a case about one pupil, anybody in a case about a class (offentleglova § 13). What the sources leave open is
//! decided for withholding, and said to be brille's own proposal.

use super::show::Holds::{Item, Person, Text, Value};
use super::show::Row;
use super::show::Show::{self, Alone, Full, Measure, Neutral, Nobody, None, Public};
use crate::yaml::Value as Contents;

macro_rules! rows {
    ($($path:literal $holds:ident $guardians:tt $pupil:tt $child:tt $access:tt $class:tt $($place:ident)?;)*) => {
        /// The table, in the order of the format.
        pub(super) static ROWS: &[Row] = &[$(Row {
            path: $path,
            holds: $holds,
            show: [$guardians, $pupil, $child, $access, $class],
            place: rows!(@ $($place)?),
        }),*];
    };
    (@ place) => { true };
    (@) => { false };
}

const fn own(field: &'static str) -> Show {
    Show::Own(field)
}

rows! {
    "brille" Value Full Full Full Full Full;
    "sak.id" Value Full Full Full Full Full;
    "sak.gjelder" Value Full Full Full Full Full;
    "sak.miljø" Value Full Full Full Full Full;
    "sak.arenaer[]" Value Full Full Full None Full;
    "sak.omfang" Value Full Full Full None Full;
    "sak.mønster" Value Full Full Full None Full;
    // Personal circumstances of the pupil (fvl § 13); of somebody else, where the text names one.
    "sak.sårbarhet" Text Alone Alone Alone None None;
    // Case numbers lead to the cases of others (fvl § 13; own proposal).
    "sak.beslektede_saker[]" Text None None None None None place;
    "sak.virker_inn_på_skoledagen" Text Neutral Neutral Alone None None;
    "sak.fravær.knyttet_til_saken" Value Full Full Full None None;
    "sak.fravær.dato" Value Full Full Full None None;
    "sak.fravær.oppfølging" Text Alone Alone Alone None None;
    "skole.navn" Value Full Full Full Full Full place;
    "skole.orgnr" Value Full Full Full Full Full place;
    "skole.form" Value Full Full Full Full Full;
    "skole.trinn" Value Full Full Full Full Full;
    "skole.eier" Value Full Full Full Full Full place;
    "skole.hovedmål" Value Full Full Full Full Full;
    // A path on the school's machine is of no use to any reader.
    "skole.skolerute" Value None None None None None place;
    "skole.fridager[].navn" Value Full Full Full Full Full place;
    "skole.fridager[].dato" Value Full Full Full Full Full place;
    "skole.fridager[].fra" Value Full Full Full Full Full place;
    "skole.fridager[].til" Value Full Full Full Full Full place;
    "elev" Person Neutral Neutral Neutral None None;
    // A class with its grade and size narrows down who its pupils are (KONF-01).
    "klasse.navn" Value Full Full Full None None place;
    "klasse.trinn" Value Full Full Full None None place;
    "klasse.antall" Value Full Full Full None None place;
    "personer.*" Item Full Full Full None None;
    "personer.*.rolle" Value Full Full Full None None;
    "personer.*.tittel" Text Neutral Neutral Neutral None None place;
    "personer.*.født" Value {own("")} {own("")} {own("")} None None;
    "personer.*.trinn" Value {own("")} {own("")} {own("")} None None place;
    "personer.*.ved_skolen" Value {own("")} {own("")} {own("")} None None place;
    "personer.*.til" Person Neutral Neutral Neutral None None;
    // Custody and where a parent lives are confidential towards the other (barnelova § 47; KONF-06).
    "personer.*.foreldreansvar" Value {own("")} None None None None;
    "personer.*.bor_hos" Value {own("")} None None None None;
    "personer.*.skjermet_adresse" Value None None None None None;
    "personer.*.kommunikasjon" Text {own("")} {own("")} {own("")} None None;
    // Who has the care is for child welfare to tell (§ 24-4; own proposal).
    "personer.*.omsorg" Value None None None None None;
    "personer.*.samtykke[].dato" Value None {own("")} {own("")} None None;
    "personer.*.samtykke[].om" Text None {own("")} {own("")} None None;
    "personer.*.samtykke[].til[]" Person None Neutral Neutral None None;
    "personer.*.innsyn.bedt" Value {own("")} None None None None;
    "personer.*.innsyn.svar" Value {own("")} None None None None;
    "personer.*.innsyn.svart" Value {own("")} None None None None;
    "personer.*.innsyn.begrunnelse" Text {own("")} None None None None;
    "meldinger[].id" Value Full Full Full None Full;
    // The days of reports and talks, and how many there were, lead those to the pupil who know what happened (own proposal).
    "meldinger[].dato" Value Full Full Full None Full;
    "meldinger[].fra" Person Neutral Neutral Neutral None None;
    "meldinger[].mottatt_av" Person Neutral Neutral Neutral None None;
    "meldinger[].kanal" Text Neutral Neutral Neutral None None;
    "meldinger[].krenker" Value Full Full Full None None;
    "meldinger[].påstått_krenker[]" Person Neutral Neutral Neutral None None;
    "meldinger[].krenkelsesform[]" Value Full Full Full None None;
    "meldinger[].hvor" Text Neutral Neutral Neutral None None place;
    "meldinger[].ber_om_tiltak" Value Full Full Full None None;
    // What happened to the pupil is the pupil's own matter (fvl § 13 a nr. 1; KONF-12).
    "meldinger[].beskrivelse" Text {Show::Apart("fra")} Neutral Neutral None None;
    "meldinger[].til_leder.dato" Value Full Full Full None None;
    "meldinger[].til_leder.av" Person Neutral Neutral Neutral None None;
    "meldinger[].delegert" Value None None None None None;
    "meldinger[].til_skoleeier.dato" Value Full Full Full None None;
    "meldinger[].til_skoleeier.av" Person Neutral Neutral Neutral None None;
    // Whether an accusation holds is a personnel matter (KONF-07).
    "meldinger[].til_skoleeier.åpenbart_grunnløs" Value None None None None None;
    "meldinger[].til_skoleeier.begrunnelse" Text None None None None None;
    "meldinger[].alvorlighet.vurdert" Value Full Full Full None None;
    "meldinger[].alvorlighet.av" Person Neutral Neutral Neutral None None;
    "meldinger[].alvorlighet.alvorlig" Value Full Full Full None None;
    "meldinger[].alvorlighet.kjennetegn[]" Value Full Full Full None None;
    "meldinger[].alvorlighet.begrunnelse" Text {Show::About} {Show::About} Alone None None;
    "meldinger[].fulgt_opp" Value Full Full Full None None;
    "meldinger[].ikke_fulgt_opp_fordi" Text Alone Alone Alone None None;
    // Why a home was not told, and whether child welfare or the police were to be, can put a child in danger, and is
    // an internal weighing (§ 24-3; fvl § 18 a; own proposal).
    "meldinger[].foresatte_ikke_varslet_fordi" Text None None None None None;
    "meldinger[].barnevern.vurdert" Value None None None None None;
    "meldinger[].barnevern.av" Person None None None None None;
    "meldinger[].barnevern.meldt" Value None None None None None;
    "meldinger[].politi.vurdert" Value None None None None None;
    "meldinger[].politi.av" Person None None None None None;
    "meldinger[].politi.anmeldt" Value None None None None None;
    "strakstiltak[].id" Value Full Full Full None Full;
    "strakstiltak[].dato" Value Full Full Full None Full;
    // A measure that names another pupil is that pupil's matter (KONF-03).
    "strakstiltak[].hva" Text Measure Measure Measure None Nobody;
    "strakstiltak[].utføres_av[]" Person Neutral Neutral Neutral None None;
    "strakstiltak[].beskytter_mot[]" Value Full Full Full None None;
    "strakstiltak[].slutt" Value Full Full Full None Full;
    // What happened between others is theirs (fvl § 13).
    "hendelser[]" Item {Show::About} {Show::About} {Show::About} None None;
    "hendelser[].id" Value Full Full Full None None;
    "hendelser[].dato" Value Full Full Full None None;
    "hendelser[].arena" Text Neutral Neutral Neutral None None place;
    "hendelser[].hva" Text Neutral Neutral Neutral None None;
    "hendelser[].involverte[]" Person Neutral Neutral Neutral None None;
    "hendelser[].krenkelsesform[]" Value Full Full Full None None;
    "hendelser[].sett_av[]" Person Neutral Neutral Neutral None None;
    "hendelser[].voksen_til_stede" Value Full Full Full None None;
    "hendelser[].grep_inn.av" Person Neutral Neutral Neutral None None;
    "hendelser[].grep_inn.hvordan" Text {Show::About} {Show::About} Alone None None;
    "hendelser[].grep_inn.ikke_mulig_fordi" Text {Show::About} {Show::About} Alone None None;
    "hendelser[].ført" Value Full Full Full None None;
    // Health and treatment of another pupil (§ 13-5; KONF-06).
    "hendelser[].fysisk_inngrep" Item {Show::Only("overfor")} {Show::Only("overfor")} {Show::Only("overfor")} None None;
    "hendelser[].fysisk_inngrep.av[]" Person Neutral Neutral Neutral None None;
    "hendelser[].fysisk_inngrep.overfor" Person Neutral Neutral Neutral None None;
    "hendelser[].fysisk_inngrep.hva" Text Neutral Neutral Neutral None None;
    "hendelser[].fysisk_inngrep.elevens_syn" Text Neutral Neutral Neutral None None;
    "hendelser[].fysisk_inngrep.til_leder.dato" Value Full Full Full None None;
    "hendelser[].fysisk_inngrep.til_leder.av" Person Neutral Neutral Neutral None None;
    "hendelser[].fysisk_inngrep.til_foresatte" Value Full Full Full None None;
    "hendelser[].fysisk_inngrep.til_skoleeier" Value Full Full Full None None;
    "undersøkelser[].id" Value Full Full Full None Full;
    "undersøkelser[].start" Value Full Full Full Full Full;
    "undersøkelser[].slutt" Value Full Full Full Full Full;
    "undersøkelser[].forsinket_fordi" Text {Show::About} {Show::About} Alone None None;
    "undersøkelser[].begrenset_fordi" Text Alone Alone Alone None None;
    // A finding that does not tell of the pupil is about others; neutral words hide nobody from those who know the class.
    // What others said in talks of their own is theirs (fvl § 13), as is the talk with an accused employee (KONF-07).
    "undersøkelser[].metoder[]" Item {Show::Talk("med")} {Show::Talk("med")} {Show::Talk("med")} None Full;
    "undersøkelser[].metoder[].type" Value Full Full Full None Full;
    "undersøkelser[].metoder[].dato" Value Full Full Full None Full;
    "undersøkelser[].metoder[].av" Person Neutral Neutral Neutral None None;
    "undersøkelser[].metoder[].med[]" Person Neutral Neutral Neutral None None;
    "undersøkelser[].metoder[].til_stede[]" Person Neutral Neutral Neutral None None;
    "undersøkelser[].metoder[].arena" Text Neutral Neutral Neutral None None place;
    "undersøkelser[].metoder[].beskrivelse" Text {Show::Talk("med")} {Show::Talk("med")} {Show::TalkAlone("med")} None None;
    "undersøkelser[].metoder[].funn" Text {Show::Talk("med")} {Show::Talk("med")} {Show::TalkAlone("med")} None None;
    "undersøkelser[].metoder[].formål" Value Full Full Full None Full;
    "undersøkelser[].metoder[].navngir_negativt" Value Full Full Full None None;
    "undersøkelser[].metoder[].grunnlag" Value Full Full Full None None;
    "undersøkelser[].metoder[].personvern" Text {Show::About} {Show::About} Alone None None;
    "undersøkelser[].metoder[].kontrollert.dato" Value Full Full Full None None;
    "undersøkelser[].metoder[].kontrollert.hvordan" Text Alone Alone Alone None None;
    // What the pupil says of a parent is not for that parent to read unprepared, nor for the other (own proposal).
    "undersøkelser[].elevens_opplevelse" Text {Show::Candid("")} Neutral Neutral None None;
    "undersøkelser[].opprettholdende_faktorer[].id" Value Full Full Full None Full;
    "undersøkelser[].opprettholdende_faktorer[].type" Text {Show::About} {Show::About} Alone None Nobody;
    "undersøkelser[].opprettholdende_faktorer[].beskrivelse" Text {Show::About} {Show::About} Alone None Nobody;
    "undersøkelser[].konklusjon.dato" Value Full Full Full None Full;
    "undersøkelser[].konklusjon.trygt_og_godt" Value Full Full Full None None;
    "undersøkelser[].konklusjon.tekst" Text {Show::CandidAbout} {Show::About} Alone None None;
    // Statements belong to whoever made them (fvl § 13), those of one parent too (barnelova § 47).
    "medvirkning[]" Item {Show::Only("hvem")} {Show::Only("hvem")} {Show::Only("hvem")} None None;
    "medvirkning[].id" Value Full Full Full None None;
    "medvirkning[].hvem" Person Neutral Neutral Neutral None None;
    "medvirkning[].dato" Value Full Full Full None None;
    "medvirkning[].av" Person Neutral Neutral Neutral None None;
    "medvirkning[].om" Value Full Full Full None None;
    "medvirkning[].synspunkt" Text {Show::Candid("hvem")} Neutral Neutral None None;
    "medvirkning[].vektlagt" Text {Show::AloneApart} Alone Alone None None;
    "medvirkning[].fulgt" Value Full Full Full None None;
    "medvirkning[].ikke_fulgt_fordi" Text Alone Alone Alone None None;
    "medvirkning[].til_stede[]" Person Neutral Neutral Neutral None None;
    "medvirkning[].avslått" Value Full Full Full None None;
    "medvirkning[].frivillig" Value Full Full Full None None;
    "medvirkning[].trygg_voksen" Value Full Full Full None None;
    "medvirkning[].støtte" Text {Show::Candid("hvem")} Neutral Neutral None None;
    "medvirkning[].ført" Value Full Full Full None None;
    "medvirkning[].nytt_tilbud" Value Full Full Full None None;
    "medvirkning[].ikke_hørt_fordi" Text Alone Alone Alone None None;
    "elevens_beste[]" Item {Show::Only("hvem")} {Show::Only("hvem")} {Show::Only("hvem")} None None;
    "elevens_beste[].hvem" Person Neutral Neutral Neutral None None;
    "elevens_beste[].dato" Value Full Full Full None None;
    "elevens_beste[].momenter[]" Text {Show::AloneApart} Alone Alone None None;
    "elevens_beste[].konklusjon" Text {Show::AloneApart} Alone Alone None None;
    // The interests of other pupils are theirs (fvl § 13).
    "elevens_beste[].avveining" Text {Show::AloneApart} Alone None None None;
    "plan.versjon" Value Full Full Full Full Full;
    "plan.dato" Value Full Full Full Full Full;
    "plan.godkjent_av" Person Neutral Neutral Neutral None None;
    "plan.koordinator" Person Neutral Neutral Neutral None None;
    "plan.problemer[].id" Value Full Full Full None Full;
    // The plan must say which problem its measures shall solve (§ 12-4 third paragraph a).
    "plan.problemer[].beskrivelse" Text {Show::Problem} {Show::Problem} {Show::Problem} None Nobody;
    // Stands in place of `beskrivelse` where it is needed, and is of no use elsewhere.
    "plan.problemer[].tekst_til_andre" Text None None None None None;
    "plan.problemer[].bygger_på[]" Value Full Full Full None None;
    "plan.problemer[].opprettholdes_av[]" Value Full Full Full None Full;
    "plan.tiltak[].id" Value Full Full Full Full Full;
    "plan.tiltak[].løser[]" Value Full Full Full None Full;
    "plan.tiltak[].nivå" Value Full Full Full None Full;
    // What concerns another pupil is replaced by the text that others may read (KONF-03; the ministry's letter of 2018).
    "plan.tiltak[].hva" Text Measure Measure Measure Public Public;
    "plan.tiltak[].hvor[]" Text Measure Measure Measure None Nobody place;
    "plan.tiltak[].hyppighet" Text Measure Measure Measure None Nobody;
    "plan.tiltak[].start" Value Full Full Full Full Full;
    "plan.tiltak[].til" Value Full Full Full Full Full;
    "plan.tiltak[].utføres_av[]" Person Neutral Neutral Neutral None None;
    "plan.tiltak[].ansvarlig" Person Neutral Neutral Neutral None None;
    "plan.tiltak[].vikar" Person Neutral Neutral Neutral None None;
    "plan.tiltak[].begrunnelse" Text Measure Measure Measure None Nobody;
    "plan.tiltak[].tegn_på_effekt" Text Measure Measure Measure None Nobody;
    "plan.tiltak[].gjelder[]" Person {own("")} {own("")} {own("")} None None;
    // Stands in place of `hva` where it is needed, and is of no use elsewhere.
    "plan.tiltak[].tekst_til_andre" Text None None None None None;
    "plan.tiltak[].art" Value Measure Measure Measure None None;
    "plan.tiltak[].vedtak" Text Measure Measure Measure None None;
    "plan.tiltak[].skoleregel" Text Measure Measure Measure None None;
    "plan.tiltak[].for_sårbarhet" Value Measure Measure Measure None None;
    "plan.tiltak[].evalueres.dato" Value Full Full Full Full Full;
    "plan.tiltak[].evalueres.av[]" Person Neutral Neutral Neutral None None;
    // Weighed and not taken: part of the plan, but what it says of others is not the reader's (own proposal).
    "plan.vurderte_tiltak[].hva" Text Alone Alone Alone None None;
    "plan.vurderte_tiltak[].hvorfor_ikke" Text Alone Alone Alone None None;
    "plan.endringer[].versjon" Value Full Full Full Full Full;
    "plan.endringer[].dato" Value Full Full Full Full Full;
    "plan.endringer[].hva" Text Alone Alone Alone None None;
    "plan.endringer[].hvorfor" Text Alone Alone Alone None None;
    // A round about another's measures alone is that pupil's.
    "evalueringer[]" Item {Show::Round} {Show::Round} {Show::Round} Full Full;
    "evalueringer[].id" Value Full Full Full None Full;
    "evalueringer[].dato" Value Full Full Full Full Full;
    "evalueringer[].deltakere[]" Person {Show::Ours} {Show::Ours} {Show::Ours} None None;
    // How a measure works on another pupil is that pupil's matter.
    "evalueringer[].tiltak[]" Item {Show::OfMeasure("tiltak")} {Show::OfMeasure("tiltak")} {Show::OfMeasure("tiltak")} None None;
    "evalueringer[].tiltak[].tiltak" Value Full Full Full None None;
    "evalueringer[].tiltak[].gjennomført" Value Full Full Full None None;
    "evalueringer[].tiltak[].effekt" Value Full Full Full None None;
    "evalueringer[].tiltak[].beslutning" Value Full Full Full None None;
    "evalueringer[].tiltak[].begrunnelse" Text {Show::OfMeasure("tiltak")} {Show::OfMeasure("tiltak")} {Show::OfMeasure("tiltak")} None None;
    "evalueringer[].tiltak[].neste" Value Full Full Full None None;
    "evalueringer[].elevens_vurdering.medvirkning" Value {Show::Heard("medvirkning")} {Show::Heard("medvirkning")} {Show::Heard("medvirkning")} None None;
    "evalueringer[].elevens_vurdering.trygt_og_godt" Value {Show::Heard("medvirkning")} {Show::Heard("medvirkning")} {Show::Heard("medvirkning")} None None;
    "evalueringer[].elevens_vurdering.ikke_hørt_fordi" Text Alone Alone Alone None None;
    // The view of one parent is not for the other, nor for the pupil (barnelova § 47).
    "evalueringer[].foresattes_vurdering" Text {Show::View("deltakere")} None None None None;
    "evalueringer[].foresatte_ikke_spurt_fordi" Text None None None None None;
    // What the school thinks and decides of others is theirs (fvl § 13), also in the middle of a text on the pupil.
    "evalueringer[].skolens_vurdering" Text Alone Alone Alone None None;
    "evalueringer[].nye_tiltak[]" Value Full Full Full None None;
    // Contact with other homes is theirs (FOR-11), and contact with one parent alone that parent's.
    "kontakt[]" Item {own("med")} {own("med")} {own("med")} None None;
    "kontakt[].dato" Value Full Full Full None None;
    "kontakt[].med[]" Person Neutral Neutral Neutral None None;
    "kontakt[].av" Person Neutral Neutral Neutral None None;
    "kontakt[].kanal" Text Neutral Neutral Neutral None None;
    "kontakt[].hva" Text {Show::Apart("med")} Neutral Alone None None;
    "kontakt[].informert_om[]" Value Full Full Full None None;
    // In a talk with both, nobody can see whose contribution or disagreement it was.
    "kontakt[].innspill" Text {Show::Sole("med")} {Show::Sole("med")} {Show::Sole("med")} None None;
    "kontakt[].uenighet" Text {Show::Sole("med")} {Show::Sole("med")} {Show::Sole("med")} None None;
    "kontakt[].fullmektig" Value {Show::Sole("med")} {Show::Sole("med")} {Show::Sole("med")} None None;
    "kontakt[].fullmakt" Value {Show::Sole("med")} {Show::Sole("med")} {Show::Sole("med")} None None;
    "kontakt[].støtte" Text {Show::Sole("med")} {Show::Sole("med")} {Show::Sole("med")} None None;
    // Advice from other services often is about several; what it says of others is not the reader's. Whether child welfare
    // was asked must not be known at home, unless it has the care (§§ 24-1 to 24-4; own proposal).
    "samarbeid[]" Item {Show::Clear("med")} {Show::Clear("med")} {Show::Clear("med")} None None;
    "samarbeid[].dato" Value Full Full Full None None;
    "samarbeid[].med" Person Neutral Neutral Neutral None None;
    "samarbeid[].hva" Text Alone Alone Alone None None;
    "samarbeid[].råd" Text Alone Alone Alone None None;
    "samarbeid[].fulgt_opp" Text Alone Alone Alone None None;
    "samarbeid[].grunnlag" Value Full Full Full None None;
    // The format does not say on whom a decision was made; the pupil got the pupil's own as a letter (own proposal).
    "vedtak[].id" Value None None None None None;
    "vedtak[].type" Value None None None None None;
    "vedtak[].dato" Value None None None None None;
    "vedtak[].av" Text None None None None None;
    "vedtak[].saksnummer" Text None None None None None;
    "utleveringer[]" Item {own("til")} {own("til")} {own("til")} None None;
    "utleveringer[].versjon" Value Full Full Full None None;
    "utleveringer[].til" Person Neutral Neutral Neutral None None;
    "utleveringer[].dato" Value Full Full Full None None;
    "utleveringer[].utgave" Value Full Full Full None None;
    // Working notes of the school (fvl § 18 a); the facts that the reader has a right to stand in the other sections (own
    // proposal).
    "logg[].dato" Value None None None None None;
    "logg[].av" Person None None None None None;
    "logg[].hva" Text None None None None None;
    "logg[].ført" Value None None None None None;
    // Each attachment must be judged by itself, and titles often name people (own proposal).
    "vedlegg[].id" Value None None None None None;
    "vedlegg[].tittel" Text None None None None None;
    "vedlegg[].fil" Text None None None None None;
    "vedlegg[].dato" Value None None None None None;
    "vedlegg[].sha256" Value None None None None None;
    "statsforvalter.tatt_opp_med_leder.dato" Value Full Full Full None None;
    "statsforvalter.tatt_opp_med_leder.av" Person Neutral Neutral Neutral None None;
    "statsforvalter.tatt_opp_med_leder.hvordan" Value Full Full Full None None;
    "statsforvalter.meldt.dato" Value Full Full Full None None;
    "statsforvalter.meldt.av" Person Neutral Neutral Neutral None None;
    "statsforvalter.frist" Value Full Full Full None None;
    "statsforvalter.svart" Value Full Full Full None None;
    "statsforvalter.særlige_grunner" Text Neutral Neutral Alone None None place;
    "statsforvalter.vedtak.dato" Value Full Full Full None None;
    "statsforvalter.vedtak.mottatt" Value Full Full Full None None;
    "statsforvalter.vedtak.brudd" Value Full Full Full None None;
    "statsforvalter.vedtak.frist" Value Full Full Full None None;
    "statsforvalter.vedtak.pålegg[].id" Value Full Full Full None None;
    "statsforvalter.vedtak.pålegg[].hva" Text Alone Alone Alone None None;
    "statsforvalter.vedtak.pålegg[].frist" Value Full Full Full None None;
    "statsforvalter.vedtak.pålegg[].ny_frist" Value Full Full Full None None;
    "statsforvalter.vedtak.pålegg[].utført" Value Full Full Full None None;
    "statsforvalter.vedtak.pålegg[].dokumentert" Text Alone Alone Alone None None;
    "statsforvalter.vedtak.tvangsmulkt.fra" Value Full Full Full None None;
    "statsforvalter.vedtak.tvangsmulkt.kroner_per_dag" Value Full Full Full None None;
    "avslutning.dato" Value Full Full Full Full Full;
    "avslutning.årsak" Value Full Full Full None None;
    "avslutning.elev_bekrefter.medvirkning" Value {Show::Heard("medvirkning")} {Show::Heard("medvirkning")} {Show::Heard("medvirkning")} None None;
    "avslutning.elev_bekrefter.trygt_og_godt" Value {Show::Heard("medvirkning")} {Show::Heard("medvirkning")} {Show::Heard("medvirkning")} None None;
    "avslutning.begrunnelse" Text Alone Alone Alone None None place;
    "avslutning.oppfølging.dato" Value Full Full Full None None;
    "avslutning.oppfølging.hva" Text Alone Alone Alone None None;
    "avslutning.foresattes_syn" Text {Show::View("")} None None None None;
    "avslutning.uenighet" Text {Show::View("")} None None None None;
    "avslutning.informert[]" Person {own("")} {own("")} {own("")} None None;
    "avslutning.overføring.dato" Value Full Full Full None None place;
    "avslutning.overføring.til" Text Neutral Neutral Neutral None None place;
    "avslutning.overføring.hva[]" Text Alone Alone Alone None None place;
    "avslutning.overføring.grunnlag" Text Neutral Neutral Neutral None None place;
    "gjenåpninger[].dato" Value Full Full Full Full Full;
    "gjenåpninger[].hvorfor" Text {Show::About} {Show::About} Alone None None;
    // What the school answers before the case goes to Statsforvalteren: its own preparation of the case (fvl § 18 a).
    "vurderinger[].spørsmål" Value None None None None None;
    "vurderinger[].svar" Value None None None None None;
    "vurderinger[].av" Person None None None None None;
    "vurderinger[].dato" Value None None None None None;
    "vurderinger[].begrunnelse" Text None None None None None;
}

/// What the policy says of a field; nothing of a field that it does not know.
pub(super) fn row(path: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.path == path)
}

/// Whether the policy knows a field within a place.
pub(super) fn is_known(path: &str) -> bool {
    ROWS.iter()
        .any(|row| row.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '['])))
}

/// Whether the policy knows a place as what a value is: a field for a scalar, something with fields for a mapping.
pub(super) fn is_known_as(path: &str, value: &Contents<'_>) -> bool {
    match value {
        Contents::Map(_) => {
            ROWS.iter().any(|row| row.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('.')))
        }
        _ => row(path).is_some(),
    }
}
