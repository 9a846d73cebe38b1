// What is used of libxml2: its parser, whose SAX2 handlers get what is read, and its tables of characters.
#pragma once

// Debian's libxml2 is built with ICU, whose headers are at odds with those of Foundation and not needed.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/chvalid.h>
#include <libxml/HTMLparser.h>
#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
