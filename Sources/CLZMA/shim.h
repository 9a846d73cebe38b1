// The decoder of .xz files of liblzma.
#include <lzma.h>

// A macro with a cast, which Swift does not import.
static const uint32_t verwijsgraaf_lzma_concatenated = LZMA_CONCATENATED;
