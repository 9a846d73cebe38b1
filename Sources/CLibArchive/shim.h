// What is used of libarchive: reading the files of a zip archive in memory.
#pragma once

#include <archive.h>
#include <archive_entry.h>
