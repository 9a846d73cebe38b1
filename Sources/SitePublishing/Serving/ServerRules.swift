/// Rules by which common web servers give each form of a document to those who ask for it.
enum ServerRules {
  /// For nginx, to be included in a `server` block of a site whose root is the folder of the site.
  ///
  /// The `map` belongs in the `http` block; nginx has no weighing of preferences, so the first match counts.
  static let nginx = """
    # In the http block:
    #   map $http_accept $verwijsgraaf_form {
    #     default html;
    #     "~*text/html" html;
    #     "~*text/turtle" ttl;
    #     "~*application/rdf\\+xml" rdf;
    #     "~*application/ld\\+json" jsonld;
    #   }
    # In the server block, with this file included:

    types {
    \(SiteFile.types.filter { $0.key != "conf" }.sorted { $0.key < $1.key }
      .map { "  \($0.value.prefix { $0 != ";" }) \($0.key);" }.joined(separator: "\n"))
    }
    charset utf-8;
    charset_types text/css text/javascript text/plain text/turtle application/trig;
    index index.html;

    if ($request_method !~ ^(GET|HEAD)$) { return 405; }

    location / {
      add_header Vary Accept always;
      add_header Content-Security-Policy "\(PageFrame.policy); frame-ancestors 'none'" always;
      add_header X-Content-Type-Options nosniff always;
      add_header Access-Control-Allow-Origin * always;
      try_files $uri $uri.$verwijsgraaf_form $uri.html $uri/index.html =404;
    }

    """

  /// For Apache, as `.htaccess` in the folder of the site; needs mod_rewrite, mod_headers and mod_mime.
  static let apache = """
    DirectoryIndex index.html
    DirectorySlash Off
    AddDefaultCharset utf-8
    \(SiteFile.types.filter { $0.key != "conf" }.sorted { $0.key < $1.key }
      .map { "AddType \($0.value.prefix { $0 != ";" }) .\($0.key)" }.joined(separator: "\n"))

    <IfModule mod_headers.c>
      Header always merge Vary Accept
      Header always set Content-Security-Policy "\(PageFrame.policy); frame-ancestors 'none'"
      Header always set X-Content-Type-Options nosniff
      Header always set Access-Control-Allow-Origin *
    </IfModule>

    RewriteEngine On
    RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$
    RewriteRule ^ - [R=405,L]
    RewriteCond %{REQUEST_FILENAME} -f
    RewriteRule ^ - [L]

    RewriteCond %{HTTP_ACCEPT} !text/html [NC]
    RewriteCond %{HTTP_ACCEPT} text/turtle [NC]
    RewriteCond %{REQUEST_FILENAME}.ttl -f
    RewriteRule ^(.+?)/?$ $1.ttl [L]
    RewriteCond %{HTTP_ACCEPT} !text/html [NC]
    RewriteCond %{HTTP_ACCEPT} application/rdf\\+xml [NC]
    RewriteCond %{REQUEST_FILENAME}.rdf -f
    RewriteRule ^(.+?)/?$ $1.rdf [L]
    RewriteCond %{HTTP_ACCEPT} !text/html [NC]
    RewriteCond %{HTTP_ACCEPT} application/ld\\+json [NC]
    RewriteCond %{REQUEST_FILENAME}.jsonld -f
    RewriteRule ^(.+?)/?$ $1.jsonld [L]
    RewriteCond %{REQUEST_FILENAME}.html -f
    RewriteRule ^(.+?)/?$ $1.html [L]
    RewriteCond %{REQUEST_FILENAME}/index.html -f
    RewriteRule ^(.*?)/?$ $1/index.html [L]

    """
}
