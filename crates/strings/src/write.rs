//! The Rust module: the Fluent source of each language and one function a message.

use crate::Language;
use std::fmt::Write as _;

pub(crate) fn module(original: &Language, languages: &[Language]) -> String {
    let mut module =
        String::from("/// Fluent source of each language, by code.\npub const SOURCES: &[(&str, &str)] = &[\n");
    for language in languages {
        let _ = writeln!(module, "    ({:?}, {:?}),", language.code, language.source);
    }
    module.push_str("];\n\nimpl Strings {\n");
    for (key, message) in &original.messages {
        let name = key.replace('-', "_").to_lowercase();
        let is_count = |variable: &String| message.plurals.contains_key(variable);
        let parameters: String = message
            .variables
            .iter()
            .map(|variable| format!(", {variable}: {}", if is_count(variable) { "u32" } else { "&str" }))
            .collect();
        let arguments: Vec<String> = message
            .variables
            .iter()
            .map(|variable| {
                let kind = if is_count(variable) { "Number" } else { "Text" };
                format!("({variable:?}, Argument::{kind}({variable}))")
            })
            .collect();
        let text = message.text.split_whitespace().collect::<Vec<_>>().join(" ").replace('[', "(").replace(']', ")");
        let _ = write!(
            module,
            "    /// \"{text}\"\n    pub fn {name}(&self{parameters}) -> String {{\n        self.format({key:?}, &[{}])\n    }}\n\n",
            arguments.join(", ")
        );
    }
    module.push_str("}\n");
    module
}
