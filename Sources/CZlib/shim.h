// The compression of zlib.
#include <zlib.h>
