"""The highlights in new words and a new order: nothing is added, nothing is lost, and what is unsure stays as it was.

- `syntax` (what the parse says, and where it cannot be trusted), then `rules` (what each rewrites).
- `rewrite` puts a highlight through the rules, `compose` a resume; `headline` and `counted_facts` (the summary) write
  what is counted in it, `questions` and `remarks` what only the person can tell or mend.
"""
