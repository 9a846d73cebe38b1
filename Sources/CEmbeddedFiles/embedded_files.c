#include "embedded_files.h"

#include <string.h>

// #embed is C23; the compiler takes it in earlier modes too.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char ontology[] = {
#embed "../../Vocabulary/verwijsgraaf.ttl"
};
static const unsigned char shapes[] = {
#embed "../../Vocabulary/shapes.ttl"
};
static const unsigned char status[] = {
#embed "../../Vocabulary/status.ttl"
};
static const unsigned char resolutions[] = {
#embed "../../Vocabulary/resolutions.ttl"
};
static const unsigned char findings[] = {
#embed "../../Vocabulary/findings.ttl"
};
static const unsigned char sources[] = {
#embed "../../Vocabulary/sources.ttl"
};
static const unsigned char organisations[] = {
#embed "../../Vocabulary/organisations.ttl"
};
static const unsigned char columns[] = {
#embed "../../Vocabulary/columns.ttl"
};
static const unsigned char laws[] = {
#embed "../../Vocabulary/laws.ttl"
};
static const unsigned char dossiers[] = {
#embed "../../Vocabulary/dossiers.ttl"
};
static const unsigned char programmes[] = {
#embed "../../Vocabulary/programmes.ttl"
};
static const unsigned char regulations[] = {
#embed "../../Vocabulary/regulations.tsv"
};
static const unsigned char publications[] = {
#embed "../../Vocabulary/publications.index"
};
static const unsigned char context[] = {
#embed "../../Vocabulary/context.jsonld"
};
static const unsigned char terms[] = {
#embed "../../Vocabulary/terms.tsv"
};
static const unsigned char site_css[] = {
#embed "site/site.css"
};
static const unsigned char site_search[] = {
#embed "site/zoeken.js"
};
static const unsigned char site_icon[] = {
#embed "site/icon.svg"
};
static const unsigned char explorer_script[] = {
#embed "../GraphExchange/Explorer/explorer.js"
};
static const unsigned char explorer_style[] = {
#embed "../GraphExchange/Explorer/explorer.css"
};
static const unsigned char annotated_text_css[] = {
#embed "annotated-text.css"
};
static const unsigned char report[] = {
#embed "ongekend-onrecht-bzk-2024.txt"
};

#define FILE_NAMED(name, bytes) { name, bytes, sizeof bytes }

static const EmbeddedFile files[] = {
  FILE_NAMED("verwijsgraaf.ttl", ontology),
  FILE_NAMED("shapes.ttl", shapes),
  FILE_NAMED("status.ttl", status),
  FILE_NAMED("resolutions.ttl", resolutions),
  FILE_NAMED("findings.ttl", findings),
  FILE_NAMED("sources.ttl", sources),
  FILE_NAMED("organisations.ttl", organisations),
  FILE_NAMED("columns.ttl", columns),
  FILE_NAMED("laws.ttl", laws),
  FILE_NAMED("dossiers.ttl", dossiers),
  FILE_NAMED("programmes.ttl", programmes),
  FILE_NAMED("regulations.tsv", regulations),
  FILE_NAMED("publications.index", publications),
  FILE_NAMED("context.jsonld", context),
  FILE_NAMED("terms.tsv", terms),
  FILE_NAMED("site.css", site_css),
  FILE_NAMED("zoeken.js", site_search),
  FILE_NAMED("icon.svg", site_icon),
  FILE_NAMED("explorer.js", explorer_script),
  FILE_NAMED("explorer.css", explorer_style),
  FILE_NAMED("annotated-text.css", annotated_text_css),
  FILE_NAMED("ongekend-onrecht-bzk-2024.txt", report),
};

EmbeddedFile embedded_file(const char *name) {
  for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
    if (strcmp(files[i].name, name) == 0) return files[i];
  }
  return (EmbeddedFile) { 0 };
}
