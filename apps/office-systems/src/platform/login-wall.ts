/** What a proxy shows to a program whose password has expired: status 200, and no word of the protocol. */
export const LOGIN_PAGE = `<!DOCTYPE html>
<html lang="de">
  <head><meta charset="utf-8"><title>Anmeldung</title></head>
  <body>
    <h1>Bitte melden Sie sich an</h1>
    <form method="post" action="/login">
      <label>Benutzer <input name="user" autocomplete="off"></label>
      <label>Kennwort <input name="password" type="password" autocomplete="off"></label>
      <button>Anmelden</button>
    </form>
  </body>
</html>
`;
