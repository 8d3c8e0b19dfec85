//! The word of the format that somebody probably meant.

/// How alike two words must be, from 0 to 1, before one is suggested for the other.
const ALIKE: f32 = 0.75;

/// The word of a list that is nearest to what was written. None where nothing is near.
pub(super) fn nearest<'s>(written: &str, words: &[&'s str]) -> Option<&'s str> {
    // A long text is no misspelt key, and comparing it would take time.
    if written.len() > 60 {
        return None;
    }
    let written = fold(written);
    let exactly = |wanted: &str| words.iter().copied().find(|word| fold(word) == wanted);
    let meant = |table| other(table, &written).find_map(exactly);
    exactly(&written).or_else(|| meant(OTHER_FORMS)).or_else(|| meant(OTHER_WORDS)).or_else(|| {
        let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
        let folded: Vec<&str> = folded.iter().map(String::as_str).collect();
        exactly(similar::get_close_matches(written.as_str(), &folded, 1, ALIKE).first()?)
    })
}

/// Lower case, without what keyboards and habits differ in: `Utføres-av` and `utfoeres av` are `utfores_av`.
fn fold(word: &str) -> String {
    let mut folded = word.trim().to_lowercase().replace([' ', '-'], "_");
    for (from, to) in [("å", "a"), ("aa", "a"), ("ø", "o"), ("oe", "o"), ("æ", "a"), ("ae", "a")] {
        folded = folded.replace(from, to);
    }
    folded
}

/// Whether a word is certainly one of the format: it differs in case, in signs that keyboards lack, or as nynorsk does.
pub fn is_other_form(written: &str, word: &str) -> bool {
    let (written, word) = (fold(written), fold(word));
    written == word || other(OTHER_FORMS, &written).any(|meant| meant == word)
}

fn other<'w>(table: &'static [(&str, &str)], folded: &'w str) -> impl Iterator<Item = &'static str> + use<'w> {
    table.iter().filter(move |(other, _)| *other == folded).map(|(_, word)| *word)
}

/// Other forms of words of the format, all folded: nynorsk, and what English and computers say for yes and no. What was
/// meant is certain.
const OTHER_FORMS: &[(&str, &str)] = &[
    ("ansvarleg", "ansvarlig"),
    ("atvaring", "advarsel"),
    ("avslutting", "avslutning"),
    ("bokmal", "nb"),
    ("dagleg_leiar", "daglig_leder"),
    ("eigar", "eier"),
    ("error", "feil"),
    ("evaluerast", "evalueres"),
    ("false", "av"),
    ("false", "nei"),
    ("foresett", "foresatt"),
    ("foresette", "foresatte"),
    ("gjeld", "gjelder"),
    ("grunngiving", "begrunnelse"),
    ("grunngjeving", "begrunnelse"),
    ("hendingar", "hendelser"),
    ("ikkje_hoyrt_fordi", "ikke_hort_fordi"),
    ("ikkje_starta", "ikke_startet"),
    ("krenkar", "krenker"),
    ("kva", "hva"),
    ("kvar", "hvor"),
    ("kven", "hvem"),
    ("kvifor", "hvorfor"),
    ("kvifor_ikkje", "hvorfor_ikke"),
    ("leiing", "ledelse"),
    ("loyser", "loser"),
    ("malar", "maler"),
    ("medverknad", "medvirkning"),
    ("meldingar", "meldinger"),
    ("no", "av"),
    ("no", "nei"),
    ("note", "merknad"),
    ("nynorsk", "nn"),
    ("off", "av"),
    ("off", "nei"),
    ("on", "ja"),
    ("pastatt_krenkar", "pastatt_krenker"),
    ("personar", "personer"),
    ("reglar", "regler"),
    ("rettar", "rettigheter"),
    ("skildring", "beskrivelse"),
    ("skoleeigar", "skoleeier"),
    ("skuleeigar", "skoleeier"),
    ("skulerute", "skolerute"),
    ("sosiallarar", "sosiallarer"),
    ("statsforvaltar", "statsforvalter"),
    ("til_leiar", "til_leder"),
    ("true", "ja"),
    ("undersoking", "undersokelse"),
    ("undersokingar", "undersokelser"),
    ("undersokinger", "undersokelser"),
    ("utforast_av", "utfores_av"),
    ("vidareforast", "viderefores"),
    ("warning", "advarsel"),
    ("yes", "ja"),
];

/// Words that people write for one of the format, both folded. What was meant is likely.
const OTHER_WORDS: &[(&str, &str)] = &[
    ("aktivitetsplan", "plan"),
    ("baseline", "grunnlinje"),
    ("elevar", "elev"),
    ("evaluerast", "evaluering"),
    ("forelder", "foresatt"),
    ("foreldre", "foresatt"),
    ("foreldre", "foresatte"),
    ("fra_og_med", "fra"),
    ("fra_og_med", "start"),
    ("gjelder", "krenker"),
    ("gjennomfores_av", "utfores_av"),
    ("hoyring", "medvirkning"),
    ("kommunal", "offentlig"),
    ("lang", "sprak"),
    ("om", "hva"),
    ("overrides", "unntak"),
    ("rules", "regler"),
    ("tatt_opp_med_rektor", "tatt_opp_med_leder"),
    ("til_og_med", "til"),
    ("til_rektor", "til_leder"),
    ("tiltaksplan", "plan"),
    ("utforende", "utfores_av"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_lead_to_the_word_of_the_format() {
        let keys = [
            "utføres_av",
            "undersøkelser",
            "løser",
            "hvem",
            "hva",
            "hvor",
            "årsak",
            "nivå",
            "til_leder",
            "dato",
            "trinn",
        ];
        for (written, meant) in [
            ("utforesav", "utføres_av"),
            ("Utføres-av", "utføres_av"),
            ("utfoeres_av", "utføres_av"),
            ("utførast_av", "utføres_av"),
            ("undersøkingar", "undersøkelser"),
            ("løyser", "løser"),
            ("kven", "hvem"),
            ("kva", "hva"),
            ("aarsak", "årsak"),
            ("niva", "nivå"),
            ("til_rektor", "til_leder"),
            ("date", "dato"),
            ("triin", "trinn"),
        ] {
            assert_eq!(nearest(written, &keys), Some(meant), "{written}");
        }
        assert_eq!(nearest("føresett", &["elev", "foresatt"]), Some("foresatt"));
    }

    #[test]
    fn unrelated_words_suggest_nothing() {
        for written in ["", "diagnose", "fødselsnummer", "🎵", "notat", &"x".repeat(9000)] {
            assert_eq!(nearest(written, &["utføres_av", "hva", "start", "id"]), None, "{written:.20}");
        }
    }

    #[test]
    fn only_another_form_is_certain() {
        for (written, word) in
            [("kva", "hva"), ("True", "ja"), ("off", "nei"), ("Utføres-av", "utføres_av"), ("NEI", "nei")]
        {
            assert!(is_other_form(written, word), "{written}");
        }
        for (written, word) in [("triin", "trinn"), ("tiltaksplan", "plan"), ("om", "hva"), ("nei", "ja")] {
            assert!(!is_other_form(written, word), "{written}");
        }
    }

    #[test]
    fn the_tables_are_folded() {
        for (other, word) in OTHER_FORMS.iter().chain(OTHER_WORDS) {
            assert_eq!((fold(other).as_str(), fold(word).as_str()), (*other, *word));
        }
    }
}
