// The files that are part of the tool, as bytes: the vocabulary and the condensed report.
#pragma once

#include <stddef.h>

/// A file: its name without folder, its bytes and how many they are.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} EmbeddedFile;

/// The file with a name; its bytes are NULL if there is none.
EmbeddedFile embedded_file(const char *name);
