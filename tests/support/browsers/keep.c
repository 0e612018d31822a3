/*
 * WebKit's MiniBrowser keeps nothing that a page stores while WebDriver drives it. Loaded before its libraries, this gives
 * it a profile in a folder instead, as it has when a person uses it.
 */
extern char *getenv(const char *name);
extern void *webkit_website_data_manager_new(const char *first_option, ...);

void *webkit_website_data_manager_new_ephemeral(void) {
  const char *profile = getenv("PST_WEBKIT_PROFILE");
  return webkit_website_data_manager_new("base-data-directory", profile, "base-cache-directory", profile, (char *)0);
}
