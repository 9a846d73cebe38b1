// What is used of libxml2: its parser, whose SAX2 handlers get what is read, and its tables of characters.
#pragma once

#include <libxml/chvalid.h>
#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
