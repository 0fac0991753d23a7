"""Web pages of our own writing: one story, and what sites put around it."""

TITLE = "Ferries Will Return to Lund in March, Mayor Says"
STORY = tuple(
    """The ferries between Lund and the islands will return in March, the mayor, Ana Moss, said on Tuesday after a \
winter without a single crossing.
“We will not pay for boats that lie in the harbour,” she told the harbour board, which has asked the town for four \
million crowns since the storm of October.
The Islanders' Union demanded a timetable by the end of the week and threatened to block the bridge if there is none. \
“Should they be late again, nobody will cross,” said its chairman, Olof Brandt.
The company that runs the ferries, Amel Lines, did not answer questions about its crews.""".splitlines()
)
BOILERPLATE = (
    "Skip to content",
    "Latest crossings",
    "We use cookies to improve your visit",
    "By Tova Lind",
    "Published 5 March 2024, 10:15",
    "Share on Facebook",
    "The harbour of Lund in January. Photo: Tova Lind",
    "Read also: Why the bridge was closed in autumn",
    "Sign up for our free newsletter and get the harbour news in your inbox every morning",
    "Tova Lind writes about the sea and its people for the Lund Daily since 2011.",
    "I have waited for this ferry for forty years and I will wait no longer, this town is a disgrace to the islands.",
    "Storm closes the bridge for a week, and the schools on the islands with it",
    "© 2024 Lund Daily. All rights reserved.",
)

HEAD = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | Lund Daily</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Lund Daily">
<script>var story = "<div class='article-body'><p>Not the article, whatever a script may write.</p></div>";</script>
<style>.article-body {{ color: black }}</style></head>"""


def paragraphs(story: tuple[str, ...] = STORY) -> str:
    """The story's paragraphs as HTML."""
    return "\n".join(f"<p>{paragraph}</p>" for paragraph in story)


def page(body: str, head: str = HEAD) -> str:
    """A whole page."""
    return f"{head}<body>{body}</body></html>"


def modern() -> str:
    """A newspaper's page as most of them are built."""
    middle = paragraphs(STORY[2:])
    return page(
        f"""
<a class="skip-link" href="#c">Skip to content</a>
<div id="cookie-banner"><p>We use cookies to improve your visit. By continuing you agree to our policy.</p></div>
<header class="site-header"><nav><ul><li><a href="/">Home</a></li>
<li><a href="/sea">Latest crossings</a></li></ul></nav></header>
<main><article class="post">
 <header><h1>{TITLE}</h1><p class="standfirst">The town and the company have talked all winter</p>
 <p class="byline">By <a href="/tova">Tova Lind</a></p>
 <time datetime="2024-03-05T10:15:00+01:00">Published 5 March 2024, 10:15</time></header>
 <div class="social-share"><a href="https://facebook.example/share">Share on Facebook</a></div>
 <div class="article-body">
 <figure><img src="a.jpg"><figcaption>The harbour of Lund in January. Photo: Tova Lind</figcaption></figure>
 {paragraphs(STORY[:2])}
 <p><strong><a href="/bridge">Read also: Why the bridge was closed in autumn</a></strong></p>
 <div class="newsletter-signup">
 <p>Sign up for our free newsletter and get the harbour news in your inbox every morning.</p></div>
 <h2>A deadline from the islands</h2>
 {middle}
 </div>
 <div class="author-bio"><p>Tova Lind writes about the sea and its people for the Lund Daily since 2011.</p></div>
</article>
<section class="related-articles"><h3>More from the harbour</h3>
 <div><a href="/storm">Storm closes the bridge for a week, and the schools on the islands with it</a></div></section>
<section id="comments"><h3>3 comments</h3>
 <p>I have waited for this ferry for forty years and I will wait no longer, this town is a disgrace to the islands.</p>
</section></main>
<footer><p>© 2024 Lund Daily. All rights reserved.</p></footer>"""
    )


def tables_of_the_nineties() -> str:
    """A page laid out in tables, its paragraphs parted by line breaks."""
    text = "<br><br>".join(STORY)
    return page(
        f"""<table><tr><td width="150"><a href="/">Home</a><br><a href="/sea">Latest crossings</a></td>
<td><font size="5"><b>{TITLE}</b></font><br><font size="2">{text}</font></td></tr>
<tr><td colspan="2"><font size="1">© 2024 Lund Daily. All rights reserved.</font></td></tr></table>""",
        head=f"<html><head><title>{TITLE}</title></head>",
    )


def amp() -> str:
    """The same story for phones."""
    return f"""<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>{TITLE}</title></head><body>
<amp-sidebar id="menu"><ul><li><a href="/">Latest crossings</a></li></ul></amp-sidebar>
<article><h1>{TITLE}</h1><amp-img src="a.jpg" width="1" height="1"></amp-img>{paragraphs()}
<amp-social-share type="email">Share on Facebook</amp-social-share>
<amp-ad>Buy a boat today, only today, at Amel Lines.</amp-ad>
</article></body></html>"""
