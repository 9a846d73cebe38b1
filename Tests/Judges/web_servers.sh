#!/usr/bin/env bash
# Asks nginx and Apache for things of a site, by the rules that the site brings along. A server that is not
# installed (Debian: nginx-light, apache2-bin) is named and left out.
# Usage: web_servers.sh TOOL
set -euo pipefail
folder=$(mktemp -d)
trap 'for pid in "$folder"/*.pid; do [ -s "$pid" ] && kill "$(cat "$pid")" 2>/dev/null; done; sleep 1; rm -rf "$folder"' EXIT
"$1" site --quiet --no-picture --output "$folder/site"
chmod -R a+rX "$folder"
failed=0

expect() { # PORT STATUS TYPE METHOD ACCEPT PATH
  local got
  got=$(curl --silent --output /dev/null --write-out '%{http_code} %{content_type}' --request "$4" \
    --header "Accept: $5" "http://127.0.0.1:$1$6")
  case "$got" in
    "$2 $3"*) ;;
    *) failed=1; echo "$4 $6 as $5: $got instead of $2 $3" ;;
  esac
}

check() { # NAME PORT
  sleep 1
  local path
  for path in /ongekend-onrecht/action/12 /report/ongekend-onrecht-bzk-2024 /def /catalog \
    /dataset/ongekend-onrecht-bzk-2024/distribution/ongekend-onrecht-bzk-2024.ttl; do
    expect "$2" 200 text/turtle GET text/turtle $path
    expect "$2" 200 application/rdf+xml GET application/rdf+xml $path
    expect "$2" 200 text/html GET text/html,application/xml\;q=0.9 $path
    expect "$2" 200 text/html GET '*/*' $path
  done
  expect "$2" 200 text/html GET '*/*' /
  expect "$2" 200 text/html GET '*/*' /download/
  expect "$2" 200 text/turtle GET '*/*' /ongekend-onrecht/action/12.ttl
  expect "$2" 404 '' GET '*/*' /nergens
  expect "$2" 405 '' POST '*/*' /def
  echo "$1 was asked"
}

if command -v /usr/sbin/nginx >/dev/null; then
  {
    echo "pid $folder/nginx.pid; error_log $folder/nginx.log; events {}"
    [ "$(id -u)" -eq 0 ] && echo "user root;"
    echo "http { access_log off;"
    sed -n '/map \$http_accept/,/^#   }/ s/^#//p' "$folder/site/nginx.conf"
    echo "server { listen 127.0.0.1:18091; root $folder/site; include $folder/site/nginx.conf; } }"
  } >"$folder/nginx.conf"
  /usr/sbin/nginx -c "$folder/nginx.conf"
  check nginx 18091
else
  echo "nginx is left out: it is not installed"
fi

if command -v /usr/sbin/apache2 >/dev/null; then
  {
    echo "ServerRoot /usr/lib/apache2"
    echo "ServerName localhost"
    echo "PidFile $folder/apache.pid"
    echo "ErrorLog $folder/apache.log"
    echo "Listen 127.0.0.1:18092"
    for module in mpm_event authz_core dir mime headers rewrite; do
      echo "LoadModule ${module}_module modules/mod_$module.so"
    done
    [ "$(id -u)" -eq 0 ] && printf 'User www-data\nGroup www-data\n'
    echo "TypesConfig /etc/mime.types"
    echo "DocumentRoot $folder/site"
    echo "<Directory $folder/site>"
    echo "AllowOverride FileInfo Indexes Options"
    echo "Options FollowSymLinks"
    echo "Require all granted"
    echo "</Directory>"
  } >"$folder/apache.conf"
  /usr/sbin/apache2 -f "$folder/apache.conf"
  check Apache 18092
else
  echo "Apache is left out: it is not installed"
fi
exit $failed
